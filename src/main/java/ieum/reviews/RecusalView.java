package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;

/** Who stepped back from judging what, and why. */
public record RecusalView(ProposalId proposal, Text title, AccountId reviewer, String name, Text reason, Instant at) {
    RecusalView named(String name) {
        return new RecusalView(proposal, title, reviewer, name, reason, at);
    }
}
