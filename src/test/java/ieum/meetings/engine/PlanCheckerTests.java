package ieum.meetings.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.meetings.engine.PlanFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A plan without faults, corrupted in every way there is. */
class PlanCheckerTests {
    private static final int NONE = Request.NONE;
    private static final long BOUND = 60;

    /** Two sites, a travel of one slot between them; one day; at the second site there is one table. */
    private final MeetingProblem problem = new MeetingProblem(
            List.of(slot(0, 0, 2), slot(0, 1, 2), slot(0, 2, 2), slot(1, 3, 1), slot(1, 2, 1)),
            List.of(
                    new Participant(bits(2), Participant.ANY_NUMBER, false),
                    new Participant(bits(), 2, false),
                    new Participant(bits(), Participant.ANY_NUMBER, true),
                    new Participant(bits(), Participant.ANY_NUMBER, false),
                    new Participant(bits(), Participant.ANY_NUMBER, false)),
            List.of(
                    Request.of(0, 1, 10).pinned(0, 1),
                    Request.of(1, 2, 10),
                    Request.of(3, 4, 10).interpretedBy(bits(0)),
                    Request.of(0, 3, 10).within(bits(1, 2)),
                    Request.of(1, 3, 10),
                    Request.of(0, 4, 10)),
            new int[][] {{0, 1}, {1, 0}},
            List.of(bits(0, 1), bits(0, 1, 2, 3)));

    /** 0 and 1 at table 1; 1 at the own table of 2; 3 and 4 with interpreter 0; 0 and 3. */
    private final int[] slots = {0, 1, 0, 1, NONE, NONE};

    private final int[] tables = {1, 4, 0, 0, NONE, NONE};
    private final int[] interpreters = {NONE, NONE, 0, NONE, NONE, NONE};

    @Test
    void aSoundPlanHasNoFault() {
        assertThat(faults(plan())).isEmpty();
    }

    @Test
    void everyKindOfFaultIsFound() {
        var found = EnumSet.noneOf(Kind.class);
        found.addAll(corrupted(Kind.NO_SUCH_SLOT, () -> slots[3] = 9));
        found.addAll(corrupted(Kind.NO_SUCH_SLOT, () -> slots[3] = -7));
        found.addAll(corrupted(Kind.SLOT_NOT_ALLOWED, () -> slots[3] = 3));
        found.addAll(corrupted(Kind.AWAY, () -> slots[3] = 2));
        found.addAll(corrupted(Kind.TWO_MEETINGS, () -> put(5, 1, 1)));
        // the other site, right afterwards
        found.addAll(corrupted(Kind.TWO_MEETINGS, () -> put(5, 4, 0)));
        found.addAll(corrupted(Kind.TOO_MANY, () -> put(4, 3, 0)));
        found.addAll(corrupted(Kind.TABLES_FULL, () -> {
            put(4, 0, 0);
            put(5, 0, 1);
        }));
        found.addAll(corrupted(Kind.NO_TABLE, () -> tables[3] = NONE));
        found.addAll(corrupted(Kind.NO_SUCH_TABLE, () -> tables[3] = 2));
        found.addAll(corrupted(Kind.NO_SUCH_TABLE, () -> tables[3] = -3));
        found.addAll(corrupted(Kind.ONE_TABLE, () -> tables[2] = 1));
        found.addAll(corrupted(Kind.NOT_THEIR_TABLE, () -> tables[1] = 0));
        found.addAll(corrupted(Kind.NOT_THEIR_TABLE, () -> tables[1] = 3));
        found.addAll(corrupted(Kind.NEEDLESS, () -> slots[3] = NONE));
        found.addAll(corrupted(Kind.NEEDLESS, () -> interpreters[3] = 1));
        found.addAll(corrupted(Kind.PIN_MOVED, () -> slots[0] = 1));
        found.addAll(corrupted(Kind.PIN_MOVED, () -> {
            slots[0] = tables[0] = NONE;
        }));
        found.addAll(corrupted(Kind.PINNED_TABLE_MOVED, () -> {
            tables[0] = 0;
            tables[2] = 1;
        }));
        found.addAll(corrupted(Kind.NO_INTERPRETER, () -> interpreters[2] = NONE));
        found.addAll(corrupted(Kind.NO_SUCH_INTERPRETER, () -> interpreters[2] = 2));
        found.addAll(corrupted(Kind.INTERPRETER_UNABLE, () -> interpreters[2] = 1));
        found.addAll(corrupted(Kind.INTERPRETER_AWAY, () -> slots[2] = 2));

        assertThat(kinds(problem, new MeetingPlan(new int[] {0}, new int[] {1}, new int[] {NONE})))
                .contains(Kind.SIZE);
        found.add(Kind.SIZE);
        interpreters[0] = 0;
        assertThat(kinds(twoInterpretedAtOnce(), plan())).contains(Kind.INTERPRETER_TWICE);
        interpreters[0] = NONE;
        found.add(Kind.INTERPRETER_TWICE);
        var score = MeetingPlanner.score(problem, plan());
        assertThat(PlanChecker.faults(problem, plan(), score, score.weight() - 1))
                .containsExactly(new PlanFault(Kind.ABOVE_BOUND, 0));
        found.add(Kind.ABOVE_BOUND);
        for (var wrong : List.<UnaryOperator<PlanScore>>of(
                one -> new PlanScore(
                        one.weight() + 1,
                        one.placed(),
                        one.idle(),
                        one.worstIdle(),
                        one.lowestShare(),
                        one.tableChanges(),
                        one.moved()),
                one -> new PlanScore(
                        one.weight(),
                        one.placed(),
                        one.idle() - 1,
                        one.worstIdle(),
                        one.lowestShare(),
                        one.tableChanges(),
                        one.moved()),
                one -> new PlanScore(
                        one.weight(),
                        one.placed(),
                        one.idle(),
                        one.worstIdle(),
                        one.lowestShare() + 1,
                        one.tableChanges(),
                        one.moved()),
                one -> new PlanScore(
                        one.weight(),
                        one.placed(),
                        one.idle(),
                        one.worstIdle(),
                        one.lowestShare(),
                        one.tableChanges(),
                        1)))
            assertThat(PlanChecker.faults(problem, plan(), wrong.apply(score), BOUND))
                    .containsExactly(new PlanFault(Kind.SCORE, 0));
        found.add(Kind.SCORE);

        assertThat(found).isEqualTo(EnumSet.allOf(Kind.class));
    }

    private MeetingProblem twoInterpretedAtOnce() {
        var requests = new ArrayList<>(problem.requests());
        requests.set(0, requests.get(0).interpretedBy(bits(0)));
        return problem.with(requests);
    }

    private Set<Kind> corrupted(Kind kind, Runnable corruption) {
        var before = List.of(slots.clone(), tables.clone(), interpreters.clone());
        corruption.run();
        var kinds = kinds(problem, plan());
        assertThat(kinds).contains(kind);
        System.arraycopy(before.get(0), 0, slots, 0, slots.length);
        System.arraycopy(before.get(1), 0, tables, 0, tables.length);
        System.arraycopy(before.get(2), 0, interpreters, 0, interpreters.length);
        assertThat(faults(plan())).isEmpty();
        return Set.of(kind);
    }

    private void put(int request, int slot, int table) {
        slots[request] = slot;
        tables[request] = table;
    }

    private MeetingPlan plan() {
        return new MeetingPlan(slots, tables, interpreters);
    }

    private List<PlanFault> faults(MeetingPlan plan) {
        return PlanChecker.faults(problem, plan, MeetingPlanner.score(problem, plan), BOUND);
    }

    private static Set<Kind> kinds(MeetingProblem problem, MeetingPlan plan) {
        var score = new PlanScore(0, 0, 0, 0, 0, 0, 0);
        var kinds = EnumSet.noneOf(Kind.class);
        PlanChecker.faults(problem, plan, score, BOUND).forEach(fault -> kinds.add(fault.kind()));
        return kinds;
    }

    private static MeetingSlot slot(int site, int start, int tables) {
        return new MeetingSlot(0, site, start, start + 1, tables);
    }

    private static BitSet bits(int... numbers) {
        var bits = new BitSet();
        Arrays.stream(numbers).forEach(bits::set);
        return bits;
    }
}
