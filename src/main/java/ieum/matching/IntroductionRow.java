package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.programs.Side;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as a line of a list.
 *
 * @param waitsFor the sides that have still to reply
 * @param requested whether one side asked for it
 * @param unread how many messages of others the viewer has not seen
 */
public record IntroductionRow(
        IntroductionId id,
        OrganizationId demand,
        String demandName,
        OrganizationId startup,
        String startupName,
        Text topic,
        IntroductionStatus status,
        List<Side> waitsFor,
        @Nullable Instant due,
        boolean requested,
        Instant changedAt,
        int unread,
        ZoneId zone) {
    IntroductionRow with(String demandName, String startupName, int unread) {
        return new IntroductionRow(
                id,
                demand,
                demandName,
                startup,
                startupName,
                topic,
                status,
                waitsFor,
                due,
                requested,
                changedAt,
                unread,
                zone);
    }
}
