package ieum.meetings;

import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of an event as the engine knows them, and who is who: participants, requests, slots and interpreters have the
 * numbers of their places in these lists.
 */
record Prepared(
        MeetingProblem problem,
        List<PartyView> parties,
        List<Pair> pairs,
        List<Round> rounds,
        List<InterpreterView> interpreters) {

    int round(@Nullable Instant startsAt, @Nullable UUID site) {
        if (startsAt == null) return Request.NONE;
        for (int number = 0; number < rounds.size(); number++)
            if (rounds.get(number).startsAt().equals(startsAt) && Objects.equals(siteOf(number), site)) return number;
        return Request.NONE;
    }

    @Nullable UUID siteOf(int round) {
        var site = rounds.get(round).site();
        return site == null ? null : site.id().value();
    }

    int index(Pair pair) {
        return pairs.indexOf(pair);
    }

    /** With what is pinned, but for one pair. */
    Prepared pinned(Collection<Planned> rows, @Nullable Pair but) {
        return changed(rows, (request, row) -> {
            var round = round(row.startsAt(), row.site());
            if (!row.pinned() || row.pair().equals(but) || round < 0) return request;
            return request.pinned(round, pooled(row.table()));
        });
    }

    /** Nothing is put into a round that has begun; what people were told for one may stay there. */
    Prepared from(Instant now, Collection<Planned> told) {
        var ahead = new BitSet();
        for (int round = 0; round < rounds.size(); round++)
            if (rounds.get(round).startsAt().isAfter(now)) ahead.set(round);
        if (ahead.cardinality() == rounds.size()) return this;
        var before = byPair(told);
        var requests = new ArrayList<Request>();
        for (int number = 0; number < pairs.size(); number++) {
            var known = before.get(pairs.get(number));
            var allowed = (BitSet) ahead.clone();
            var round = known == null ? Request.NONE : round(known.startsAt(), known.site());
            if (round >= 0) allowed.set(round);
            requests.add(problem.requests().get(number).within(allowed));
        }
        return new Prepared(problem.with(requests), parties, pairs, rounds, interpreters);
    }

    /** What has begun stays as it was told, as far as both were there. */
    Prepared begun(Instant now, Collection<Planned> told) {
        var begun = changed(told, (request, row) -> {
            var round = round(row.startsAt(), row.site());
            var isBegun = row.startsAt() != null && !row.startsAt().isAfter(now);
            return round < 0 || !isBegun || !problem.open(request).get(round)
                    ? request
                    : request.pinned(round, pooled(row.table()));
        });
        // a pin of somebody's own may stand against it: theirs is the older word
        return begun.problem().contradictions().isEmpty() ? begun : this;
    }

    /** With what both were told before. */
    Prepared told(Collection<Planned> rows) {
        return changed(
                rows, (request, row) -> request.toldBefore(round(row.startsAt(), row.site()), pooled(row.table())));
    }

    private interface Change {
        Request of(Request request, Planned row);
    }

    private Prepared changed(Collection<Planned> rows, Change change) {
        var byPair = byPair(rows);
        var requests = new ArrayList<Request>();
        for (int number = 0; number < pairs.size(); number++) {
            var row = byPair.get(pairs.get(number));
            var request = problem.requests().get(number);
            requests.add(row == null ? request : change.of(request, row));
        }
        return new Prepared(problem.with(requests), parties, pairs, rounds, interpreters);
    }

    private static int pooled(@Nullable Integer table) {
        return table == null ? Request.NONE : Math.max(Request.NONE, table);
    }

    /** What rows say, as the engine has it; rounds that are no more are nowhere. */
    MeetingPlan plan(Collection<Planned> rows) {
        var byPair = byPair(rows);
        var slots = new int[pairs.size()];
        var tables = new int[pairs.size()];
        var interpreted = new int[pairs.size()];
        Arrays.fill(slots, Request.NONE);
        Arrays.fill(tables, Request.NONE);
        Arrays.fill(interpreted, Request.NONE);
        for (int number = 0; number < slots.length; number++) {
            var row = byPair.get(pairs.get(number));
            if (row == null) continue;
            slots[number] = round(row.startsAt(), row.site());
            if (slots[number] < 0) continue;
            var request = problem.requests().get(number);
            var table = pooled(row.table());
            tables[number] = problem.isPooled(request) ? table : ownTable(request, slots[number]);
            for (int one = 0; one < interpreters.size(); one++)
                if (interpreters.get(one).id().equals(row.interpreter())) interpreted[number] = one;
        }
        return new MeetingPlan(slots, tables, interpreted);
    }

    private int ownTable(Request request, int slot) {
        var host = problem.participants().get(request.a()).ownTable() ? request.a() : request.b();
        return problem.slots().get(slot).tables() + host;
    }

    /** Meetings in rounds that are no more, for the agenda changed. */
    int vanished(Collection<Planned> rows) {
        return (int) rows.stream()
                .filter(row -> row.startsAt() != null && round(row.startsAt(), row.site()) < 0)
                .count();
    }

    /** What the engine says, as rows. */
    List<Planned> rows(MeetingPlan plan, Collection<Pair> pinned) {
        var rows = new ArrayList<Planned>();
        for (int number = 0; number < pairs.size(); number++) {
            var slot = plan.slot(number);
            var pair = pairs.get(number);
            var weight = problem.requests().get(number).weight();
            if (slot < 0) {
                rows.add(new Planned(pair, weight, null, null, null, null, null, false));
                continue;
            }
            var round = rounds.get(slot);
            var table = plan.table(number);
            var one = plan.interpreter(number);
            rows.add(new Planned(
                    pair,
                    weight,
                    round.startsAt(),
                    round.endsAt(),
                    siteOf(slot),
                    table < problem.slots().get(slot).tables() ? table : Planned.OWN,
                    one < 0 ? null : interpreters.get(one).id(),
                    pinned.contains(pair)));
        }
        return rows;
    }

    private static Map<Pair, Planned> byPair(Collection<Planned> rows) {
        var byPair = new HashMap<Pair, Planned>();
        for (var row : rows) byPair.put(row.pair(), row);
        return byPair;
    }
}
