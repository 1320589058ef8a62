package ieum.meetings;

import static java.util.stream.Collectors.toMap;

import ieum.meetings.engine.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How a plan differs from what people were told. */
final class PlanChanges {
    private PlanChanges() {}

    static List<Change> of(Prepared now, List<PlannedView> meetings, List<Planned> rows, List<Planned> told) {
        var byPair = rows.stream().collect(toMap(Planned::pair, Function.identity()));
        var before = told.stream().collect(toMap(Planned::pair, Function.identity()));
        var parties = now.parties().stream().collect(toMap(PartyView::id, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var meeting : meetings) {
            var known = before.remove(meeting.pair());
            var earlier = known == null ? Request.NONE : now.round(known.startsAt(), known.site());
            var round = earlier < 0 ? null : now.rounds().get(earlier);
            if (known == null) {
                if (meeting.isPlaced()) changes.add(new Change(Change.Kind.NEW, meeting, null));
            } else if (!meeting.isPlaced()) changes.add(new Change(Change.Kind.CANCELLED, meeting, round));
            else if (earlier != meeting.round()) changes.add(new Change(Change.Kind.MOVED, meeting, round));
            else if (!ToldRows.isSame(known, Objects.requireNonNull(byPair.get(meeting.pair()))))
                changes.add(new Change(Change.Kind.RESEATED, meeting, round));
        }
        // what nobody wishes any more
        before.forEach((pair, known) -> {
            if (!parties.containsKey(pair.one()) || !parties.containsKey(pair.other())) return;
            var round = now.round(known.startsAt(), known.site());
            changes.add(new Change(
                    Change.Kind.CANCELLED,
                    PlanViews.view(now, parties, pair, 0, null, null),
                    round < 0 ? null : now.rounds().get(round)));
        });
        return changes;
    }

    /** How many participants that concerns. */
    static int concerned(List<Change> changes) {
        var concerned = new HashSet<PartyId>();
        for (var change : changes) {
            concerned.add(change.meeting().one().id());
            concerned.add(change.meeting().other().id());
        }
        return concerned.size();
    }
}
