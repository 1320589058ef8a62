package ieum.events;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has to be where, and when: for each speaker every two of their sessions are compared, as an earlier long one may
 * run into more than the next. Times are in minutes. A way of unknown length is told where both are on one day.
 */
class Itineraries {
    private final Map<SitePair, Integer> minutes;
    private final ZoneId zone;

    Itineraries(Map<SitePair, Integer> minutes, ZoneId zone) {
        this.minutes = minutes;
        this.zone = zone;
    }

    /** Of everyone who speaks, in the order of the sessions, then by name. */
    List<TravelClash> clashes(List<SessionView> sessions) {
        return clashes(
                sessions,
                (first, second) -> first.speakers().stream()
                        .filter(speaker -> second.has(speaker.id()))
                        .map(speaker -> speaker.text().name()));
    }

    /** Of somebody who goes to all of them. */
    List<TravelClash> clashes(String traveller, List<SessionView> sessions) {
        return clashes(sessions, (first, second) -> Stream.of(traveller));
    }

    private List<TravelClash> clashes(
            List<SessionView> sessions, BiFunction<SessionView, SessionView, Stream<String>> travellers) {
        var ordered = sessions.stream()
                .sorted(Comparator.comparing(
                                (SessionView session) -> session.text().startsAt())
                        .thenComparing(session -> session.text().endsAt()))
                .toList();
        var found = new ArrayList<TravelClash>();
        for (int first = 0; first < ordered.size(); first++)
            for (int second = first + 1; second < ordered.size(); second++) {
                var one = ordered.get(first);
                var other = ordered.get(second);
                travellers
                        .apply(one, other)
                        .forEach(traveller -> clash(traveller, one, other).ifPresent(found::add));
            }
        return found;
    }

    private Optional<TravelClash> clash(String traveller, SessionView first, SessionView second) {
        var left = Duration.between(first.text().endsAt(), second.text().startsAt())
                .toMinutes();
        if (second.text().startsAt().isBefore(first.text().endsAt()))
            return Optional.of(clash(TravelClash.Kind.OVERLAP, traveller, first, second, null, left));
        var from = first.text().site();
        var to = second.text().site();
        if (from == null || to == null || from.equals(to)) return Optional.empty();
        var needed = minutes.get(SitePair.of(from, to));
        if (needed == null)
            return sameDay(first, second)
                    ? Optional.of(clash(TravelClash.Kind.UNKNOWN, traveller, first, second, null, left))
                    : Optional.empty();
        return needed > left
                ? Optional.of(clash(TravelClash.Kind.TRAVEL, traveller, first, second, needed, left))
                : Optional.empty();
    }

    private static TravelClash clash(
            TravelClash.Kind kind,
            String traveller,
            SessionView first,
            SessionView second,
            @Nullable Integer needed,
            long left) {
        return new TravelClash(kind, traveller, first, second, needed, left);
    }

    private boolean sameDay(SessionView first, SessionView second) {
        return first.text()
                .endsAt()
                .atZone(zone)
                .toLocalDate()
                .equals(second.text().startsAt().atZone(zone).toLocalDate());
    }
}
