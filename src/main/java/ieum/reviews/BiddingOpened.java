package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reviewers of a call may say until a time what they would gladly review; those who did not know yet are told. */
public record BiddingOpened(CallId id, List<AccountId> reviewers, Instant closesAt, AccountId by, Instant at)
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
