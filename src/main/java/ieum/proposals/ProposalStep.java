package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a proposal, as its history shows it; a decision comes with its reason. */
public record ProposalStep(
        ProposalStatus status,
        AccountId by,
        Instant at,
        @Nullable Text reason) {}
