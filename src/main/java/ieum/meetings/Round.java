package ieum.meetings;

import ieum.events.EventView;
import ieum.events.SessionKind;
import ieum.events.SiteView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round of meetings: when and where, as it follows from the partnering sessions of the agenda. */
public record Round(
        Instant startsAt, Instant endsAt, @Nullable SiteView site) {
    static List<Round> of(EventView event, FairRules rules) {
        var rounds = new ArrayList<Round>();
        var length = Duration.ofMinutes(rules.minutes());
        for (var session : event.sessions()) {
            var text = session.text();
            if (text.kind() != SessionKind.PARTNERING || text.restricted()) continue;
            for (var start = text.startsAt();
                    !start.plus(length).isAfter(text.endsAt());
                    start = start.plus(length).plus(Duration.ofMinutes(rules.pause()))) {
                var round = new Round(start, start.plus(length), session.site());
                if (!rounds.contains(round)) rounds.add(round);
            }
        }
        rounds.sort(Comparator.comparing(Round::startsAt)
                .thenComparing(
                        round -> round.site() == null ? "" : round.site().text().name()));
        return List.copyOf(rounds);
    }
}
