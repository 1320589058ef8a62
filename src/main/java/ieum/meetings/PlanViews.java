package ieum.meetings;

import static java.util.stream.Collectors.toMap;

import ieum.accounts.Accounts;
import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.Obstacle;
import ieum.meetings.engine.Request;
import ieum.meetings.engine.Unmet;
import ieum.meetings.engine.WhyUnmet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a plan beside what is wished today. */
@Component
class PlanViews {
    private final Accounts accounts;

    PlanViews(Accounts accounts) {
        this.accounts = accounts;
    }

    PlanView of(PlanHead head, boolean latest, FairView fair, Prepared now, List<Planned> rows, List<Planned> told) {
        var plan = now.plan(rows);
        var meetings = meetings(now, rows, told);
        var changes = PlanChanges.of(now, meetings, rows, told);
        return new PlanView(
                head,
                Objects.requireNonNull(accounts.all(List.of(head.askedBy())).get(head.askedBy()))
                        .name(),
                fair,
                latest,
                isChanged(now, rows),
                head.isReady() ? MeetingPlanner.faults(now.problem(), plan).size() + now.vanished(rows) : 0,
                now.rounds(),
                PlanGrids.people(now, meetings),
                PlanGrids.tables(now, fair, meetings),
                head.isReady() ? unmet(now, plan, meetings) : List.of(),
                worst(now, plan),
                !told.isEmpty(),
                changes,
                PlanChanges.concerned(changes),
                PlanGrids.dayBegins(now, fair));
    }

    /** Of every pair of today, in the order of the engine. */
    List<PlannedView> meetings(Prepared now, List<Planned> rows, List<Planned> told) {
        var byPair = rows.stream().collect(toMap(Planned::pair, Function.identity()));
        var before = told.stream().collect(toMap(Planned::pair, Function.identity()));
        var parties = now.parties().stream().collect(toMap(PartyView::id, Function.identity()));
        return IntStream.range(0, now.pairs().size())
                .mapToObj(number -> {
                    var pair = now.pairs().get(number);
                    return view(
                            now,
                            parties,
                            pair,
                            now.problem().requests().get(number).weight(),
                            byPair.get(pair),
                            before.get(pair));
                })
                .toList();
    }

    static PlannedView view(
            Prepared now,
            Map<PartyId, PartyView> parties,
            Pair pair,
            int weight,
            @Nullable Planned row,
            @Nullable Planned before) {
        var first = Objects.requireNonNull(parties.get(pair.one()));
        var second = Objects.requireNonNull(parties.get(pair.other()));
        if (second.text().side().compareTo(first.text().side()) < 0) {
            var swapped = first;
            first = second;
            second = swapped;
        }
        var round = row == null ? Request.NONE : now.round(row.startsAt(), row.site());
        var table = row == null || round < 0 ? null : row.table();
        var host = first.text().ownTable() ? first : second;
        var interpreter = row == null ? null : row.interpreter();
        var earlier = before == null ? Request.NONE : now.round(before.startsAt(), before.site());
        return new PlannedView(
                pair,
                first,
                second,
                weight,
                round,
                table == null || table < 0 ? null : table + 1,
                table != null && table < 0 ? host.name() : null,
                now.interpreters().stream()
                        .filter(one -> one.id().equals(interpreter))
                        .map(InterpreterView::name)
                        .findFirst()
                        .orElse(null),
                row != null && row.pinned(),
                earlier >= 0 && earlier != round ? now.rounds().get(earlier) : null);
    }

    /** Wishes come and go, and weigh more or less, after a plan is made. */
    private static boolean isChanged(Prepared now, List<Planned> rows) {
        var then = rows.stream().collect(toMap(Planned::pair, Planned::weight));
        var today = new HashMap<Pair, Integer>();
        for (int number = 0; number < now.pairs().size(); number++)
            today.put(
                    now.pairs().get(number),
                    now.problem().requests().get(number).weight());
        return !then.equals(today);
    }

    private static List<UnmetView> unmet(Prepared now, MeetingPlan plan, List<PlannedView> meetings) {
        return WhyUnmet.of(now.problem(), plan).stream()
                .map(unmet -> unmet(now, unmet, meetings))
                .sorted(Comparator.comparing(unmet -> -unmet.meeting().weight()))
                .toList();
    }

    private static UnmetView unmet(Prepared now, Unmet unmet, List<PlannedView> meetings) {
        var rounds = new EnumMap<Obstacle, Integer>(Obstacle.class);
        var at = new ArrayList<UnmetView.AtRound>();
        var meeting = meetings.get(unmet.request());
        // the engine's first is the lesser id, a page's who looks for solutions
        var swapped = !meeting.one().id().equals(meeting.pair().one());
        for (var slot : unmet.slots()) {
            var obstacles = new HashSet<Obstacle>();
            for (var obstacle : slot.obstacles()) obstacles.add(swapped ? swap(obstacle) : obstacle);
            for (var obstacle : obstacles) rounds.merge(obstacle, 1, Integer::sum);
            at.add(new UnmetView.AtRound(
                    slot.slot(),
                    obstacles,
                    slot.meetings().stream().map(meetings::get).toList()));
        }
        return new UnmetView(
                meeting,
                swapped ? unmet.b() : unmet.a(),
                swapped ? unmet.a() : unmet.b(),
                rounds,
                at,
                unmet.remedies().stream()
                        .map(remedy -> new UnmetView.Way(
                                remedy.kind(),
                                remedy.slot(),
                                remedy.participant() < 0
                                        ? null
                                        : now.parties()
                                                .get(remedy.participant())
                                                .name(),
                                remedy.request() < 0 ? null : meetings.get(remedy.request())))
                        .toList());
    }

    static Obstacle swap(Obstacle obstacle) {
        return switch (obstacle) {
            case A_AWAY -> Obstacle.B_AWAY;
            case B_AWAY -> Obstacle.A_AWAY;
            case A_BUSY -> Obstacle.B_BUSY;
            case B_BUSY -> Obstacle.A_BUSY;
            case A_TRAVELS -> Obstacle.B_TRAVELS;
            case B_TRAVELS -> Obstacle.A_TRAVELS;
            case A_FULL -> Obstacle.B_FULL;
            case B_FULL -> Obstacle.A_FULL;
            default -> obstacle;
        };
    }

    /** Whose share of wishes met is smallest, where anybody's is less than all. */
    private static List<PartyView> worst(Prepared now, MeetingPlan plan) {
        var wishes = new int[now.parties().size()];
        var met = new int[wishes.length];
        for (int number = 0; number < plan.size(); number++) {
            var request = now.problem().requests().get(number);
            for (var person : new int[] {request.a(), request.b()}) {
                wishes[person]++;
                if (plan.isPlaced(number)) met[person]++;
            }
        }
        var lowest = IntStream.range(0, wishes.length)
                .filter(person -> wishes[person] > 0)
                .map(person -> 1000 * met[person] / wishes[person])
                .min()
                .orElse(1000);
        if (lowest == 1000) return List.of();
        return IntStream.range(0, wishes.length)
                .filter(person -> wishes[person] > 0 && 1000 * met[person] / wishes[person] == lowest)
                .mapToObj(now.parties()::get)
                .toList();
    }
}
