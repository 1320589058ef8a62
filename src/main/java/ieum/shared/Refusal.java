package ieum.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone was not allowed to do something. Published outside the transaction that the refusal ended. */
public record Refusal(@Nullable UUID actor, String what, String request, String from, Instant at) {}
