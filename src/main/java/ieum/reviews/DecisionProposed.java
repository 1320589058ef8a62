package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.proposals.ProposalId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody proposed a decision, which a second person is to confirm; maybe within a batch. */
public record DecisionProposed(ProposalId id, @Nullable BatchId batch, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
