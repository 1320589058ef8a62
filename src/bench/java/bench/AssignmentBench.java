package bench;

import ieum.assignments.Assignments;
import ieum.assignments.Watch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long the best assignment takes, here and elsewhere. */
class AssignmentBench {
    private static final List<String> USUAL = List.of("made:450x150", "made:4500x150", "made:1000x10000");
    private static final int WARM = 20;
    private static final int RUNS = 5;

    private AssignmentBench() {}

    static boolean run(String name, @Nullable Path out) throws Exception {
        var file = AssignmentFile.of(name);
        var begun = System.nanoTime();
        var found = Assignments.best(file.problem(), Watch.NOBODY);
        var seconds = (System.nanoTime() - begun) / 1e9;
        if (out != null) AssignmentFile.write(found, out);
        if (found.missing() > 0)
            System.out.printf(
                    Locale.ROOT,
                    "missing=%d in %d rows%n",
                    found.missing(),
                    found.lacks().size());
        System.out.printf(
                Locale.ROOT,
                "objective=%d pairs=%d seconds=%.3f%n",
                found.score(),
                found.pairs().size(),
                seconds);
        return true;
    }

    /** Both engines in turn, so that they have the machine at its best and at its worst alike; warm, as a portal is. */
    static boolean versus(List<String> names) throws Exception {
        OrTools.load();
        System.out.printf(
                "%-28s %9s %14s %9s %14s %9s %6s%n", "instance", "arcs", "Ieum", "s", "OR-Tools", "s", "ratio");
        var sound = true;
        for (var name : names.isEmpty() ? USUAL : names) {
            var file = AssignmentFile.of(name);
            var ours = new Timed();
            var theirs = new Timed();
            for (int run = -WARM; run < RUNS; run++) {
                ours.run(run, () -> {
                    var found = Assignments.best(file.problem(), Watch.NOBODY);
                    return found.missing() > 0 ? "short of " + found.missing() : String.valueOf(found.score());
                });
                theirs.run(run, () -> {
                    var found = OrTools.best(file.problem());
                    return found.isPresent() ? String.valueOf(found.getAsLong()) : "none";
                });
            }
            sound &= ours.objective.equals(theirs.objective)
                    || theirs.objective.equals("none") && ours.objective.startsWith("short");
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %9d %14s %9.3f %14s %9.3f %6.2f%n",
                    file.name(),
                    file.problem().arcs(),
                    ours.objective,
                    ours.median(),
                    theirs.objective,
                    theirs.median(),
                    ours.median() / theirs.median());
        }
        return sound;
    }

    private static class Timed {
        private final double[] seconds = new double[RUNS];
        private String objective = "";

        void run(int number, Supplier<String> engine) {
            var begun = System.nanoTime();
            objective = engine.get();
            if (number >= 0) seconds[number] = (System.nanoTime() - begun) / 1e9;
        }

        double median() {
            var sorted = seconds.clone();
            Arrays.sort(sorted);
            return sorted[RUNS / 2];
        }
    }
}
