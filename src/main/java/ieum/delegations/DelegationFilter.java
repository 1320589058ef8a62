package ieum.delegations;

import ieum.events.EventId;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. {@code when} is upcoming or past. */
public record DelegationFilter(
        @Nullable String country,
        @Nullable String when,
        @Nullable Boolean mine,
        @Nullable EventId event,
        @Nullable String sort) {}
