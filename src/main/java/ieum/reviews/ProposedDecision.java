package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to decide on a proposal; it waits for a second person as long as nobody sent it back.
 *
 * @param version another one after each change
 */
public record ProposedDecision(
        ProposalId proposal,
        CallId call,
        Outcome outcome,
        Text reason,
        AccountId by,
        String byName,
        Instant at,
        UUID version,
        @Nullable Return returned) {
    /** That a second person sent it back, and why. */
    public record Return(AccountId by, String byName, Instant at, Text reason) {}

    public boolean isOpen() {
        return returned == null;
    }
}
