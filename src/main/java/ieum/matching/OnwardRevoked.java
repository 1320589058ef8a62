package ieum.matching;

import ieum.accounts.AccountId;
import ieum.proposals.ProposalId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An applicant allows no more that a declined proposal is offered on. */
public record OnwardRevoked(ProposalId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
