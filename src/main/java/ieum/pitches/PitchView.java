package ieum.pitches;

import ieum.events.EventId;
import ieum.events.SessionId;
import ieum.organizations.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pitch as one viewer sees it.
 *
 * @param organization that presents, if the portal knows it
 * @param own what the viewer thinks of it
 * @param scores of everyone, told to whoever may compare them
 * @param interested who would like to hear more, told to the presenter and to those who write the event
 */
public record PitchView(
        PitchId id,
        EventId event,
        SessionId session,
        PitchText text,
        @Nullable OrganizationId organization,
        @Nullable PitchView brief,
        boolean scores,
        @Nullable ScoreView own,
        List<ScoreView> all,
        boolean mayBeInterested,
        boolean wanted,
        List<String> interested,
        boolean seesInterested,
        long version) {
    /** Of the total of everyone, from 3 to 15; none where nobody is told. */
    public @Nullable Double mean() {
        return all.isEmpty()
                ? null
                : all.stream().mapToInt(ScoreView::total).average().orElseThrow();
    }
}
