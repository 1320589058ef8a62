package ieum.meetings;

import ieum.events.CheckIns;
import ieum.events.EventId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NaturalOrder;
import ieum.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day of the meetings: who has come, who is late, what goes on, and what can no longer take place as it was told. */
@Service
@Transactional
public class MeetingDays {
    private final MeetingFairs fairs;
    private final Meetings meetings;
    private final PartyRows parties;
    private final AbsenceRows absences;
    private final Preparation preparation;
    private final PlanRows plans;
    private final CheckIns checkIns;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    MeetingDays(
            MeetingFairs fairs,
            Meetings meetings,
            PartyRows parties,
            AbsenceRows absences,
            Preparation preparation,
            PlanRows plans,
            CheckIns checkIns,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.fairs = fairs;
        this.meetings = meetings;
        this.parties = parties;
        this.absences = absences;
        this.preparation = preparation;
        this.plans = plans;
        this.checkIns = checkIns;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** To those who plan. Before the first day it is the first, after the last the last. */
    @Transactional(readOnly = true)
    public MeetingDay get(EventId id, Viewer viewer) {
        var fair = fairs.getToRevise(id, viewer);
        var now = clock.instant();
        var told = meetings.of(fair.event());
        var zone = fair.event().text().zone();
        var day = day(fair, now);
        var today = told.stream()
                .filter(meeting -> meeting.startsAt().atZone(zone).toLocalDate().equals(day))
                .toList();
        var ahead = ahead(fair, now);
        var arrivals = arrivals(id, today, ahead, now);
        var present = new HashSet<PartyId>();
        for (var one : arrivals) if (one.here()) present.add(one.party().id());
        var prepared = preparation.of(id, viewer);
        return new MeetingDay(
                fair,
                now,
                present.size(),
                arrivals.size(),
                arrivals.stream().filter(MeetingDays::isMissing).toList(),
                present,
                today.stream().filter(meeting -> meeting.isAt(now)).toList(),
                next(today, now),
                unkept(told, prepared, now),
                unplaced(told, prepared),
                ahead,
                plans.of(id).stream().findFirst().orElse(null));
    }

    private static LocalDate day(FairView fair, Instant now) {
        var zone = fair.event().text().zone();
        var today = now.atZone(zone).toLocalDate();
        var days = fair.rounds().stream()
                .map(round -> round.startsAt().atZone(zone).toLocalDate())
                .distinct()
                .toList();
        return days.stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(days.isEmpty() ? today : days.getLast());
    }

    private static List<Instant> ahead(FairView fair, Instant now) {
        return fair.rounds().stream()
                .map(Round::startsAt)
                .filter(start -> start.isAfter(now))
                .distinct()
                .toList();
    }

    private List<Arrival> arrivals(EventId event, List<ToldMeeting> today, List<Instant> ahead, Instant now) {
        var presence = checkIns.presence(event);
        var late = absences.late(event);
        var all = new LinkedHashMap<PartyId, PartyView>();
        var next = new HashMap<PartyId, ToldMeeting>();
        for (var meeting : today)
            for (var party : List.of(meeting.one(), meeting.other())) {
                all.put(party.id(), party);
                if (meeting.endsAt().isAfter(now)) next.putIfAbsent(party.id(), meeting);
            }
        var arrivals = new ArrayList<Arrival>();
        for (var party : all.values()) {
            var said = late.getOrDefault(party.id(), Set.of());
            arrivals.add(new Arrival(
                    party,
                    presence.has(party.organization(), party.text().name()),
                    ahead.stream().anyMatch(said::contains),
                    ahead.stream()
                            .filter(start -> !party.text().away().contains(start))
                            .findFirst()
                            .orElse(null),
                    next.get(party.id())));
        }
        arrivals.sort(Comparator.comparing((Arrival one) ->
                        one.next() == null ? Instant.MAX : one.next().startsAt())
                .thenComparing(one -> one.party().name(), NaturalOrder.names()));
        return arrivals;
    }

    private static boolean isMissing(Arrival one) {
        return one.late() || !one.here() && one.next() != null;
    }

    private static List<ToldMeeting> next(List<ToldMeeting> today, Instant now) {
        var begins = today.stream()
                .map(ToldMeeting::startsAt)
                .filter(start -> start.isAfter(now))
                .min(Comparator.naturalOrder());
        return today.stream()
                .filter(meeting -> begins.filter(meeting.startsAt()::equals).isPresent())
                .toList();
    }

    private static List<UnkeptMeeting> unkept(List<ToldMeeting> told, Prepared prepared, Instant now) {
        var numbers = numbers(prepared);
        var wished = new HashSet<>(prepared.pairs());
        var unkept = new ArrayList<UnkeptMeeting>();
        for (var meeting : told) {
            if (!meeting.startsAt().isAfter(now)) continue;
            var left = gone(meeting, numbers);
            var away = away(meeting, prepared, numbers);
            if (left.isPresent()) unkept.add(new UnkeptMeeting(meeting, UnkeptMeeting.Why.LEFT, left.get()));
            else if (away.isPresent()) unkept.add(new UnkeptMeeting(meeting, UnkeptMeeting.Why.AWAY, away.get()));
            else if (!wished.contains(
                    Pair.of(meeting.one().id(), meeting.other().id())))
                unkept.add(new UnkeptMeeting(meeting, UnkeptMeeting.Why.NOT_WISHED, null));
        }
        return unkept;
    }

    private static Map<PartyId, Integer> numbers(Prepared prepared) {
        var numbers = new HashMap<PartyId, Integer>();
        for (var party : prepared.parties()) numbers.put(party.id(), numbers.size());
        return numbers;
    }

    private static Optional<PartyView> gone(ToldMeeting meeting, Map<PartyId, Integer> numbers) {
        return List.of(meeting.one(), meeting.other()).stream()
                .filter(party -> !numbers.containsKey(party.id()))
                .findFirst();
    }

    private static Optional<PartyView> away(ToldMeeting meeting, Prepared prepared, Map<PartyId, Integer> numbers) {
        return List.of(meeting.one(), meeting.other()).stream()
                .filter(party -> {
                    var number = numbers.get(party.id());
                    if (number == null) return false;
                    var away = prepared.problem().participants().get(number).away();
                    return away.stream()
                            .anyMatch(round ->
                                    prepared.rounds().get(round).startsAt().equals(meeting.startsAt()));
                })
                .findFirst();
    }

    private static int unplaced(List<ToldMeeting> told, Prepared prepared) {
        var pairs = new HashSet<Pair>();
        for (var meeting : told)
            pairs.add(Pair.of(meeting.one().id(), meeting.other().id()));
        return (int)
                prepared.pairs().stream().filter(pair -> !pairs.contains(pair)).count();
    }

    /**
     * What the organisers know of somebody who is not there: nobody is told yet, for another plan is to be sought first. When
     * they cannot by their own word stays as they said it.
     *
     * @param from the round with which they are there; none where they do not come any more
     */
    public void expect(EventId event, PartyId id, @Nullable Instant from, Viewer viewer) {
        var fair = fairs.getToRevise(event, viewer);
        var party = parties.find(id).filter(one -> one.event().equals(event)).orElseThrow(() -> new NotFound(id));
        if (party.left()) throw new Clash("party.left");
        var missed = ahead(fair, clock.instant()).stream()
                .filter(start -> from == null || start.isBefore(from))
                .toList();
        absences.setLate(id, missed, clock.instant());
        publisher.publishEvent(new MeetingPartyRevised(id, event, viewer.account(), clock.instant()));
    }

    /** What each was told, by name, to be handed to them; without those who have no meeting. */
    @Transactional(readOnly = true)
    public List<Schedule> schedules(EventId id, Viewer viewer) {
        var told = meetings.of(fairs.getToRevise(id, viewer).event());
        return parties.of(id).stream()
                .map(party -> new Schedule(
                        party,
                        told.stream()
                                .filter(meeting -> meeting.has(party.id()))
                                .map(meeting -> meeting.seenBy(party.id()))
                                .toList()))
                .filter(schedule -> !schedule.meetings().isEmpty())
                .sorted(Comparator.comparing(schedule -> schedule.party().name(), NaturalOrder.names()))
                .toList();
    }
}
