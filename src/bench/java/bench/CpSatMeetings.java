package bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.Participant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The same meetings asked of CP-SAT of OR-Tools. */
class CpSatMeetings implements OtherMeetings {
    private static final int WORKERS = 2;

    @Override
    public String name() {
        return "CP-SAT";
    }

    @Override
    public Optional<Found> plan(MeetingProblem problem, int seconds) {
        var begun = System.nanoTime();
        var model = new Model(problem);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(WORKERS).setMaxTimeInSeconds(seconds);
        var best = new double[1];
        var status = solver.solve(model.model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                best[0] = (System.nanoTime() - begun) / 1e9;
            }
        });
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Optional.of(new Found(model.slots(solver), best[0]))
                : Optional.empty();
    }

    /** Whether each request is in each slot that is open to it, and what follows from that. */
    private static class Model {
        private final CpModel model = new CpModel();
        private final MeetingProblem problem;
        private final BoolVar[][] in;
        private final List<List<Integer>> own = new ArrayList<>();
        private long mostIdle;

        Model(MeetingProblem problem) {
            this.problem = problem;
            in = new BoolVar[problem.requests().size()][problem.slots().size()];
            for (int person = 0; person < problem.participants().size(); person++) own.add(new ArrayList<>());
            for (int number = 0; number < in.length; number++) addRequest(number);
            for (int slot = 0; slot < problem.slots().size(); slot++) addTables(slot);
            var idle = LinearExpr.newBuilder();
            for (int person = 0; person < own.size(); person++) {
                addPerson(person);
                for (var day : Periods.of(problem, person)) addIdle(person, day, idle);
            }
            // a point of weight is worth more than all idle periods that there could be
            var worth = LinearExpr.newBuilder();
            for (int number = 0; number < in.length; number++)
                for (var one : in[number])
                    if (one != null)
                        worth.addTerm(one, problem.requests().get(number).weight() * (mostIdle + 1));
            model.maximize(worth.addTerm(idle, -1));
        }

        private void addRequest(int number) {
            var request = problem.requests().get(number);
            own.get(request.a()).add(number);
            own.get(request.b()).add(number);
            problem.open(request).stream().forEach(slot -> in[number][slot] = model.newBoolVar(""));
            var slots = Arrays.stream(in[number]).filter(Objects::nonNull).toArray(Literal[]::new);
            if (request.pin() >= 0) model.addExactlyOne(slots);
            else model.addAtMostOne(slots);
        }

        private void addTables(int slot) {
            var pooled = new ArrayList<LinearArgument>();
            for (int number = 0; number < in.length; number++)
                if (in[number][slot] != null
                        && problem.isPooled(problem.requests().get(number))) pooled.add(in[number][slot]);
            var tables = problem.slots().get(slot).tables();
            if (pooled.size() > tables) model.addLessOrEqual(sum(pooled), tables);
        }

        private void addPerson(int person) {
            var slots = problem.slots().size();
            for (int slot = 0; slot < slots; slot++) {
                model.addAtMostOne(in(person, List.of(slot)));
                for (int other = slot + 1; other < slots; other++)
                    if (!problem.fitTogether(slot, other)) model.addAtMostOne(in(person, List.of(slot, other)));
            }
            var most = problem.participants().get(person).most();
            if (most == Participant.ANY_NUMBER) return;
            var all = new ArrayList<LinearArgument>();
            for (int slot = 0; slot < slots; slot++) all.addAll(in(person, List.of(slot)));
            model.addLessOrEqual(sum(all), most);
        }

        /** A run begins where there is a meeting and was none in the period before. */
        private void addIdle(int person, List<List<Integer>> day, LinearExprBuilder idle) {
            var most = (Math.min(day.size(), own.get(person).size() * 2 - 1) + 1) / 2 - 1;
            if (most < 1) return;
            var begins = LinearExpr.newBuilder();
            Literal before = model.falseLiteral();
            for (var period : day) {
                var meetings = in(person, period);
                var busy = model.newBoolVar("");
                model.addEquality(sum(meetings), busy);
                var begin = model.newBoolVar("");
                model.addBoolOr(new Literal[] {busy.not(), before, begin});
                begins.add(begin);
                before = busy;
            }
            var theirs = model.newIntVar(0, most, "");
            model.addLessOrEqual(begins.add(-1), theirs);
            idle.add(theirs);
            mostIdle += most;
        }

        private List<Literal> in(int person, List<Integer> slots) {
            var some = new ArrayList<Literal>();
            for (var number : own.get(person))
                for (var slot : slots) if (in[number][slot] != null) some.add(in[number][slot]);
            return some;
        }

        private static LinearExpr sum(List<? extends LinearArgument> some) {
            return LinearExpr.sum(some.toArray(LinearArgument[]::new));
        }

        int[] slots(CpSolver solver) {
            var slots = new int[in.length];
            Arrays.fill(slots, -1);
            for (int number = 0; number < in.length; number++)
                for (int slot = 0; slot < in[number].length; slot++)
                    if (in[number][slot] != null && solver.booleanValue(in[number][slot])) slots[number] = slot;
            return slots;
        }
    }
}
