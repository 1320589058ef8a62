package ieum.programs;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A call asks something else of its applicants: another rule took the place of one before. */
public record RuleRevised(CallId id, RuleId before, RuleId rule, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
