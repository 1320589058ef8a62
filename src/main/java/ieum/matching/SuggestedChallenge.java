package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.Finding;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A challenge for a company.
 *
 * @param hindering rules of its call that the company does not meet
 * @param proposal what the company has begun or submitted for it
 * @param verdict what the company said of it
 */
public record SuggestedChallenge(
        ChallengeId id,
        Text title,
        OrganizationId owner,
        String ownerName,
        Instant deadline,
        ZoneId zone,
        Fit fit,
        Why why,
        List<Finding> hindering,
        @Nullable ProposalId proposal,
        @Nullable Verdict verdict) {}
