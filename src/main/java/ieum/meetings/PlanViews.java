package ieum.meetings;

import static java.util.stream.Collectors.toMap;

import ieum.accounts.Accounts;
import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.Obstacle;
import ieum.meetings.engine.Request;
import ieum.meetings.engine.Unmet;
import ieum.meetings.engine.WhyUnmet;
import ieum.shared.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        var changes = changes(now, meetings, rows, told);
        return new PlanView(
                head,
                Objects.requireNonNull(accounts.all(List.of(head.askedBy())).get(head.askedBy()))
                        .name(),
                fair,
                latest,
                isChanged(now, rows),
                head.isReady() ? MeetingPlanner.faults(now.problem(), plan).size() + now.vanished(rows) : 0,
                now.rounds(),
                people(now, meetings),
                tables(now, fair, meetings),
                head.isReady() ? unmet(now, plan, meetings) : List.of(),
                worst(now, plan),
                !told.isEmpty(),
                changes,
                concerned(changes),
                dayBegins(now, fair));
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

    private static PlannedView view(
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

    private static List<GridRow> people(Prepared now, List<PlannedView> meetings) {
        var byParty = new HashMap<PartyId, Map<Integer, PlannedView>>();
        for (var meeting : meetings)
            for (var party : List.of(meeting.one(), meeting.other())) {
                var own = byParty.computeIfAbsent(party.id(), none -> new HashMap<>());
                if (meeting.isPlaced()) own.put(meeting.round(), meeting);
            }
        var rows = new ArrayList<GridRow>();
        for (int number = 0; number < now.parties().size(); number++) {
            var party = now.parties().get(number);
            var own = byParty.get(party.id());
            if (own == null) continue;
            var away = now.problem().participants().get(number).away();
            rows.add(new GridRow(
                    party,
                    null,
                    null,
                    IntStream.range(0, now.rounds().size())
                            .mapToObj(round -> new GridRow.Cell(round, away.get(round), own.get(round)))
                            .toList()));
        }
        rows.sort(Comparator.comparing((GridRow row) ->
                        Objects.requireNonNull(row.party()).text().side())
                .thenComparing(row -> Objects.requireNonNull(row.party()).name(), NaturalOrder.names()));
        return rows;
    }

    private static List<GridRow> tables(Prepared now, FairView fair, List<PlannedView> meetings) {
        var sites = now.rounds().stream().map(Round::site).distinct().toList();
        var rows = new ArrayList<GridRow>();
        for (var site : sites)
            for (int number = 1; number <= fair.rules().tables(); number++) {
                var table = number;
                var cells = IntStream.range(0, now.rounds().size())
                        .mapToObj(round -> new GridRow.Cell(
                                round,
                                !Objects.equals(now.rounds().get(round).site(), site),
                                meetings.stream()
                                        .filter(meeting -> meeting.round() == round
                                                && Objects.equals(meeting.table(), table)
                                                && Objects.equals(
                                                        now.rounds().get(round).site(), site))
                                        .findFirst()
                                        .orElse(null)))
                        .toList();
                if (cells.stream().anyMatch(cell -> cell.meeting() != null))
                    rows.add(new GridRow(
                            null, table, site == null ? null : site.text().name(), cells));
            }
        return rows;
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

    private static List<Change> changes(
            Prepared now, List<PlannedView> meetings, List<Planned> rows, List<Planned> told) {
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
                    view(now, parties, pair, 0, null, null),
                    round < 0 ? null : now.rounds().get(round)));
        });
        return changes;
    }

    private static int concerned(List<Change> changes) {
        var concerned = new HashSet<PartyId>();
        for (var change : changes) {
            concerned.add(change.meeting().one().id());
            concerned.add(change.meeting().other().id());
        }
        return concerned.size();
    }

    private static Set<Integer> dayBegins(Prepared now, FairView fair) {
        var zone = fair.event().text().zone();
        var begins = new HashSet<Integer>();
        for (int round = 0; round < now.rounds().size(); round++)
            if (round == 0
                    || !now.rounds()
                            .get(round)
                            .startsAt()
                            .atZone(zone)
                            .toLocalDate()
                            .equals(now.rounds()
                                    .get(round - 1)
                                    .startsAt()
                                    .atZone(zone)
                                    .toLocalDate())) begins.add(round);
        return begins;
    }
}
