package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.programs.Stage;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A proposal passed one of the gates of its call. */
public record StagePassed(ProposalId id, Stage stage, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
