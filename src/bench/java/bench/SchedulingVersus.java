package bench;

import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.PlanSettings;
import ieum.meetings.engine.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How good a plan of meetings is here and elsewhere, each in turn, and when it was there. */
class SchedulingVersus {
    private static final List<String> USUAL =
            List.of("made:20x81x156x12x20", "made:40x40x250x24x20", "made:150x150x600x24x60");
    /** Seconds that each other has, for few meetings and for many. */
    private static final String FEW_SECONDS = "20";

    private static final String MANY_SECONDS = "30";
    private static final int FEW = 1_000;
    private static final List<OtherMeetings> OTHERS = List.of(new CpSatMeetings(), new TimefoldMeetings());

    private static final String HEAD = " %10s %5s %7s";

    private boolean sound = true;

    private SchedulingVersus() {}

    /** @return whether every plan keeps the rules, and none is better than is said to be possible */
    static boolean run(List<String> words) throws Exception {
        OrTools.load();
        var names = new ArrayList<>(words);
        var option = words.indexOf("--seconds");
        if (option >= 0) names.subList(option, option + 2).clear();
        System.out.printf("%-28s %8s %8s", "instance", "meetings", "bound");
        System.out.printf(HEAD, "Ieum", "idle", "s");
        for (var other : OTHERS) System.out.printf(HEAD, other.name(), "idle", "s");
        System.out.println();
        var versus = new SchedulingVersus();
        for (var name : names.isEmpty() ? USUAL : names) {
            var problem = MadeMeetings.of(name);
            var usual = problem.requests().size() <= FEW ? FEW_SECONDS : MANY_SECONDS;
            versus.line(name, problem, Integer.parseInt(SchedulingBench.option(words, "--seconds", usual)));
        }
        return versus.sound;
    }

    private void line(String name, MeetingProblem problem, int seconds) {
        var times = new SchedulingBench.Times();
        var ours = MeetingPlanner.plan(problem, PlanSettings.usual(problem, 1, 0), times);
        System.out.printf(
                "%-28s %8d %8d",
                name.replaceAll("[^:]*/", ""), problem.requests().size(), ours.bound());
        result(problem, ours.plan(), ours.bound(), times.best);
        // the others are not told who interprets
        var isTold = problem.requests().stream().noneMatch(Request::isInterpreted);
        for (var other : OTHERS) {
            var found = isTold ? other.plan(problem, seconds).orElse(null) : null;
            if (found == null) System.out.printf(HEAD, "-", "-", "-");
            else result(problem, Seats.of(problem, found.slots()), ours.bound(), found.best());
        }
        System.out.println();
    }

    private void result(MeetingProblem problem, MeetingPlan plan, long bound, double best) {
        var score = MeetingPlanner.score(problem, plan);
        var isKept = MeetingPlanner.faults(problem, plan).isEmpty();
        sound &= isKept && score.weight() <= bound;
        if (isKept) {
            var share = bound == 0 ? 1 : (double) score.weight() / bound;
            System.out.printf(Locale.ROOT, " %10.4f %5d %7.2f", share, score.idle(), best);
        } else System.out.printf(Locale.ROOT, " %10s %5s %7.2f", "broken", "-", best);
    }
}
