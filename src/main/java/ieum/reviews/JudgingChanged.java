package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.programs.Stage;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** How a call judges at a stage was changed. */
public record JudgingChanged(CallId id, Stage stage, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
