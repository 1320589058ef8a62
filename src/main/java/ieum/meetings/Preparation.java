package ieum.meetings;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.PersonalProgrammes;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SitePair;
import ieum.events.SiteView;
import ieum.events.Sites;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.MeetingSlot;
import ieum.meetings.engine.Participant;
import ieum.meetings.engine.Request;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the engine has to know: from wishes, from what participants say, and from their programmes. */
@Component
class Preparation {
    private final FairRows fairs;
    private final PartyRows parties;
    private final WishRows wishes;
    private final Events events;
    private final Sites sites;
    private final PersonalProgrammes programmes;
    private final ToldRows told;
    private final Clock clock;

    Preparation(
            FairRows fairs,
            PartyRows parties,
            WishRows wishes,
            Events events,
            Sites sites,
            PersonalProgrammes programmes,
            ToldRows told,
            Clock clock) {
        this.fairs = fairs;
        this.parties = parties;
        this.wishes = wishes;
        this.events = events;
        this.sites = sites;
        this.programmes = programmes;
        this.told = told;
        this.clock = clock;
    }

    Prepared of(EventId id, Viewer viewer) {
        var event = events.get(id, viewer);
        var rules = fairs.find(id).orElseThrow(() -> new NotFound(id)).rules();
        var rounds = Round.of(event, rules);
        var interpreters = fairs.interpreters(id);
        var weights = Weights.of(wishes.of(id), rules.acceptedOnly());
        var all = parties.of(id);
        var numberOf = new HashMap<PartyId, Integer>();
        for (var party : all) numberOf.put(party.id(), numberOf.size());
        var places = rounds.stream().map(Round::site).distinct().toList();
        var begin = event.text().startsAt();
        var zone = event.text().zone();
        var days = rounds.stream()
                .map(round -> round.startsAt().atZone(zone).toLocalDate())
                .distinct()
                .toList();
        var slots = rounds.stream()
                .map(round -> new MeetingSlot(
                        days.indexOf(round.startsAt().atZone(zone).toLocalDate()),
                        places.indexOf(round.site()),
                        minutes(begin, round.startsAt()),
                        minutes(begin, round.endsAt()),
                        rules.tables()))
                .toList();
        var chosen = programmes.ofPeople(id);
        var participants = all.stream()
                .map(party -> new Participant(
                        away(party, event, rounds, chosen),
                        most(party, rules),
                        party.text().ownTable()))
                .toList();
        var pairs = new ArrayList<Pair>();
        var requests = new ArrayList<Request>();
        weights.forEach((pair, weight) -> {
            var one = numberOf.get(pair.one());
            var other = numberOf.get(pair.other());
            if (one == null || other == null) return;
            pairs.add(pair);
            requests.add(interpreted(
                    Request.of(one, other, Math.min(weight, Request.MOST_WEIGHT)),
                    all.get(one),
                    all.get(other),
                    interpreters));
        });
        var everywhere = new BitSet();
        everywhere.set(0, slots.size());
        var prepared = new Prepared(
                new MeetingProblem(
                        slots,
                        participants,
                        requests,
                        travel(places, sites.between(id)),
                        Collections.nCopies(interpreters.size(), everywhere)),
                all,
                pairs,
                rounds,
                interpreters);
        return prepared.from(clock.instant(), told.of(id));
    }

    private static int minutes(Instant from, Instant until) {
        return (int) Duration.between(from, until).toMinutes();
    }

    private static int most(PartyView party, FairRules rules) {
        return Objects.requireNonNullElse(
                party.text().most() == null ? rules.most() : party.text().most(), Participant.ANY_NUMBER);
    }

    /** What they said, and when all of their people are in other sessions. */
    static BitSet away(
            PartyView party, EventView event, List<Round> rounds, Map<OrganizationId, List<Set<SessionId>>> chosen) {
        var away = new BitSet();
        var people = party.organization() == null
                ? List.<Set<SessionId>>of()
                : chosen.getOrDefault(party.organization(), List.of());
        for (int number = 0; number < rounds.size(); number++) {
            var round = rounds.get(number);
            if (party.text().away().contains(round.startsAt())
                    || !people.isEmpty() && people.stream().allMatch(one -> isElsewhere(one, event, round)))
                away.set(number);
        }
        return away;
    }

    private static boolean isElsewhere(Set<SessionId> chosen, EventView event, Round round) {
        return event.sessions().stream()
                .anyMatch(session -> session.text().kind() != SessionKind.PARTNERING
                        && chosen.contains(session.id())
                        && session.text().startsAt().isBefore(round.endsAt())
                        && round.startsAt().isBefore(session.text().endsAt()));
    }

    /** Where nobody could interpret it, it waits for somebody who is not there. */
    private static Request interpreted(
            Request request, PartyView one, PartyView other, List<InterpreterView> interpreters) {
        var ones = one.text().languages();
        var others = other.text().languages();
        if (ones.isEmpty() || others.isEmpty() || !Collections.disjoint(ones, others)) return request;
        var able = new BitSet();
        for (int number = 0; number < interpreters.size(); number++) {
            var spoken = interpreters.get(number).languages();
            if (!Collections.disjoint(spoken, ones) && !Collections.disjoint(spoken, others)) able.set(number);
        }
        if (able.isEmpty()) able.set(interpreters.size());
        return request.interpretedBy(able);
    }

    private static int[][] travel(List<@Nullable SiteView> places, Map<SitePair, Integer> minutes) {
        var travel = new int[places.size()][places.size()];
        for (int from = 0; from < travel.length; from++)
            for (int to = 0; to < travel.length; to++) {
                var one = places.get(from);
                var other = places.get(to);
                if (from != to && one != null && other != null)
                    travel[from][to] = minutes.getOrDefault(SitePair.of(one.id(), other.id()), 0);
            }
        return travel;
    }
}
