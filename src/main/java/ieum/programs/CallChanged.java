package ieum.programs;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** The dates of a call changed. */
public record CallChanged(
        CallId id, ProgramId program, Instant closedBefore, Instant closesAt, AccountId by, Instant at)
        implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
