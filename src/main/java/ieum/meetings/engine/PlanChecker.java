package ieum.meetings.engine;

import ieum.meetings.engine.PlanFault.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a plan keeps every rule, and what it is worth. Written from the rules anew, plainly and slowly, and shares no code
 * with what makes plans, so that a fault there is not repeated here.
 */
public final class PlanChecker {
    private final MeetingProblem problem;
    private final MeetingPlan plan;
    private final List<PlanFault> faults = new ArrayList<>();

    private PlanChecker(MeetingProblem problem, MeetingPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** @return nothing where every rule is kept and the score and the bound are right */
    public static List<PlanFault> faults(MeetingProblem problem, MeetingPlan plan, PlanScore score, long bound) {
        var checker = new PlanChecker(problem, plan);
        checker.check();
        if (checker.faults.isEmpty()) {
            if (!score.equals(CheckedScore.of(problem, plan))) checker.found(Kind.SCORE, 0);
            if (score.weight() > bound) checker.found(Kind.ABOVE_BOUND, 0);
        }
        return List.copyOf(checker.faults);
    }

    private void found(Kind kind, int number) {
        faults.add(new PlanFault(kind, number));
    }

    private void check() {
        if (plan.size() != problem.requests().size()) {
            found(Kind.SIZE, 0);
            return;
        }
        for (int number = 0; number < plan.size(); number++) checkRequest(number);
        if (!faults.isEmpty()) return;
        for (int person = 0; person < problem.participants().size(); person++) checkParticipant(person);
        for (int slot = 0; slot < problem.slots().size(); slot++) checkSlot(slot);
        for (int one = 0; one < problem.interpreters().size(); one++) checkInterpreter(one);
    }

    private void checkRequest(int number) {
        var request = problem.requests().get(number);
        var slot = plan.slot(number);
        if (request.pin() >= 0 && slot != request.pin()) found(Kind.PIN_MOVED, number);
        if (slot < 0) {
            if (slot != Request.NONE) found(Kind.NO_SUCH_SLOT, number);
            if (plan.table(number) != Request.NONE || plan.interpreter(number) != Request.NONE)
                found(Kind.NEEDLESS, number);
            return;
        }
        if (slot >= problem.slots().size()) {
            found(Kind.NO_SUCH_SLOT, number);
            return;
        }
        if (request.allowed() != null && !request.allowed().get(slot)) found(Kind.SLOT_NOT_ALLOWED, number);
        if (problem.participants().get(request.a()).away().get(slot)
                || problem.participants().get(request.b()).away().get(slot)) found(Kind.AWAY, number);
        checkTable(number, request, problem.slots().get(slot).tables());
        checkInterpreting(number, request, slot);
    }

    private void checkTable(int number, Request request, int tables) {
        var table = plan.table(number);
        var ownA = problem.participants().get(request.a()).ownTable();
        var ownB = problem.participants().get(request.b()).ownTable();
        if (table == Request.NONE) found(Kind.NO_TABLE, number);
        else if (ownA || ownB) {
            var isOwn = ownA && table == tables + request.a() || ownB && table == tables + request.b();
            if (!isOwn) found(Kind.NOT_THEIR_TABLE, number);
        } else if (table < 0 || table >= tables) found(Kind.NO_SUCH_TABLE, number);
        else if (request.pinnedTable() >= 0 && table != request.pinnedTable()) found(Kind.PINNED_TABLE_MOVED, number);
    }

    private void checkInterpreting(int number, Request request, int slot) {
        var one = plan.interpreter(number);
        if (request.interpreters().isEmpty()) {
            if (one != Request.NONE) found(Kind.NEEDLESS, number);
        } else if (one == Request.NONE) found(Kind.NO_INTERPRETER, number);
        else if (one < 0 || one >= problem.interpreters().size()) found(Kind.NO_SUCH_INTERPRETER, number);
        else if (!request.interpreters().get(one)) found(Kind.INTERPRETER_UNABLE, number);
        else if (!problem.interpreters().get(one).get(slot)) found(Kind.INTERPRETER_AWAY, number);
    }

    private void checkParticipant(int person) {
        var meetings = new ArrayList<MeetingSlot>();
        for (int number = 0; number < plan.size(); number++) {
            var request = problem.requests().get(number);
            if (plan.slot(number) >= 0 && (request.a() == person || request.b() == person))
                meetings.add(problem.slots().get(plan.slot(number)));
        }
        if (meetings.size() > problem.participants().get(person).most()) found(Kind.TOO_MANY, person);
        for (int one = 0; one < meetings.size(); one++)
            for (int two = one + 1; two < meetings.size(); two++)
                if (clash(meetings.get(one), meetings.get(two))) {
                    found(Kind.TWO_MEETINGS, person);
                    return;
                }
    }

    private boolean clash(MeetingSlot one, MeetingSlot two) {
        return one.day() == two.day() && !isBefore(one, two) && !isBefore(two, one);
    }

    private boolean isBefore(MeetingSlot one, MeetingSlot two) {
        return two.start() - one.end() >= problem.travel()[one.site()][two.site()];
    }

    private void checkSlot(int slot) {
        var used = new ArrayList<Integer>();
        var pooled = 0;
        for (int number = 0; number < plan.size(); number++) {
            if (plan.slot(number) != slot) continue;
            if (used.contains(plan.table(number))) found(Kind.ONE_TABLE, slot);
            used.add(plan.table(number));
            if (plan.table(number) < problem.slots().get(slot).tables()) pooled++;
        }
        if (pooled > problem.slots().get(slot).tables()) found(Kind.TABLES_FULL, slot);
    }

    private void checkInterpreter(int one) {
        var meetings = new ArrayList<MeetingSlot>();
        for (int number = 0; number < plan.size(); number++)
            if (plan.slot(number) >= 0 && plan.interpreter(number) == one)
                meetings.add(problem.slots().get(plan.slot(number)));
        for (int first = 0; first < meetings.size(); first++)
            for (int second = first + 1; second < meetings.size(); second++) {
                var a = meetings.get(first);
                var b = meetings.get(second);
                if (a.day() == b.day() && a.start() < b.end() && b.start() < a.end()) {
                    found(Kind.INTERPRETER_TWICE, one);
                    return;
                }
            }
    }
}
