package ieum.matching;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Challenges were found for somebody who has not been told of them, the best first. */
public record SuggestionsFound(AccountId account, List<ChallengeId> challenges, Instant at) implements Happening {
    /** Nobody: the portal does it by itself. */
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return account.value();
    }
}
