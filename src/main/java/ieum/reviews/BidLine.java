package ieum.reviews;

import ieum.concepts.Concept;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as those see it who say how gladly they would review it: never more than title, summary and fields of technology.
 *
 * @param applicant with the name only where the viewer sees it in lists, too
 */
public record BidLine(
        ProposalId id,
        Text title,
        @Nullable Text summary,
        List<Concept> fields,
        @Nullable OrganizationId applicant,
        String applicantName,
        @Nullable Willingness bid) {}
