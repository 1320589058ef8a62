package ieum.imports;

import ieum.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that was sent, and whether its rows are in. */
public record ImportView(
        ImportId id,
        ImportKind kind,
        String name,
        AccountId uploadedBy,
        Instant uploadedAt,
        @Nullable Execution execution) {}
