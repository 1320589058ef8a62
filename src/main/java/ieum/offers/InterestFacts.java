package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An interest for modules that tell the people concerned; whoever asks decides who may know. Both sides stand in it,
 * whether anonymous or not.
 *
 * @param ownerHidden whether the interested side does not know whose the offer is
 * @param interestedHidden whether the offering side does not know who is interested
 * @param remark what the centre said when it passed it on
 * @param reason why somebody declined
 */
public record InterestFacts(
        InterestId id,
        OfferId offer,
        Text title,
        OrganizationId owner,
        OrganizationId interested,
        OrganizationId centre,
        ProgramId program,
        boolean ownerHidden,
        boolean interestedHidden,
        Text why,
        InterestStatus status,
        Instant dueAt,
        ZoneId zone,
        @Nullable Text remark,
        @Nullable Text reason) {}
