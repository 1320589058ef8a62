package ieum.imports;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** All rows of a file were imported; the one thing that is audited of them. */
public record RowsImported(ImportId id, ImportKind kind, int count, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
