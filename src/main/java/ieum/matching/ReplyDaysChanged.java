package ieum.matching;

import ieum.accounts.AccountId;
import ieum.programs.ProgramId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Whoever is asked in a programme has another number of days to reply from now on. */
public record ReplyDaysChanged(ProgramId id, int days, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
