package ieum.meetings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan as those who plan see it, beside what is wished today.
 *
 * @param askedBy the name of whoever wanted it
 * @param latest whether no later plan is ready
 * @param changed whether wishes or availabilities have changed since, so that another plan may be better
 * @param faults how many rules it breaks today; it can be published only without any
 * @param told whether people were told anything yet
 * @param changes how it differs from that
 * @param concerned how many participants that concerns
 */
public record PlanView(
        PlanHead head,
        String askedBy,
        FairView fair,
        boolean latest,
        boolean changed,
        int faults,
        List<Round> rounds,
        List<GridRow> people,
        List<GridRow> tables,
        List<UnmetView> unmet,
        List<PartyView> worst,
        boolean told,
        List<Change> changes,
        int concerned,
        Set<Integer> dayBegins) {
    public boolean mayBePublished() {
        return head.isReady() && head.publishedAt() == null && faults == 0 && latest;
    }

    /** What people were told in that round. */
    public @Nullable Round round(int number) {
        return number < 0 ? null : rounds.get(number);
    }
}
