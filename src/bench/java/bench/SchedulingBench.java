package bench;

import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.PlanProgress;
import ieum.meetings.engine.PlanSettings;
import ieum.meetings.engine.PlanWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How good a plan of meetings is, and how soon. */
class SchedulingBench {
    private SchedulingBench() {}

    static boolean run(String name, List<String> words, @Nullable Path out) throws Exception {
        var problem = MadeMeetings.of(name);
        var calm = Double.parseDouble(option(words, "--calm", "0"));
        var usual = PlanSettings.usual(problem, Long.parseLong(option(words, "--seed", "1")), calm);
        var iterations = Long.parseLong(option(words, "--iterations", String.valueOf(usual.iterations())));
        var times = new Times();
        var found = MeetingPlanner.plan(problem, new PlanSettings(usual.seed(), iterations, calm), times);
        if (out != null) MeetingFile.write(found.plan(), out);
        var score = found.score();
        System.out.printf(
                Locale.ROOT,
                "meetings=%d worst=%d share=%.3f changes=%d iterations=%d seconds=%.2f heap=%d%n",
                problem.requests().size(),
                score.worstIdle(),
                score.lowestShare() / 1000.0,
                score.tableChanges(),
                found.iterations(),
                times.now(),
                times.heap());
        System.out.printf(
                Locale.ROOT,
                "placed=%d weight=%d bound=%d idle=%d moved=%d first=%.3f best=%.3f%n",
                score.placed(),
                score.weight(),
                found.bound(),
                score.idle(),
                score.moved(),
                times.first,
                times.best);
        return true;
    }

    static String option(List<String> words, String name, String otherwise) {
        var at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    /** When the first plan was there, and when the best. */
    static class Times implements PlanWatch {
        private final long begun = System.nanoTime();
        private final long before = used();
        private long most;
        double first = -1;
        double best;
        private @Nullable PlanProgress last;

        @Override
        public boolean reached(PlanProgress progress) {
            var now = now();
            if (first < 0) first = now;
            if (last == null
                    || progress.weight() != last.weight()
                    || progress.idle() != last.idle()
                    || progress.moved() != last.moved()) best = now;
            last = progress;
            most = Math.max(most, used());
            return true;
        }

        double now() {
            return (System.nanoTime() - begun) / 1e9;
        }

        /** Megabytes more than before, at most; with what nobody has cleared away yet. */
        long heap() {
            return (most - before) >> 20;
        }

        private static long used() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
