package ieum.matching;

import ieum.matching.MatchIndex.Thing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organisation last said of each that was suggested for something. */
record Opinions(Map<Thing, Verdict> last) {
    /** Of whom nothing was asked yet. */
    static Opinions none() {
        return new Opinions(Map.of());
    }

    @Nullable Verdict of(Thing thing) {
        return last.get(thing);
    }

    boolean isLeftOut(Thing thing) {
        return last.get(thing) == Verdict.DOES_NOT_FIT;
    }

    int leftOut() {
        return (int) last.values().stream()
                .filter(verdict -> verdict == Verdict.DOES_NOT_FIT)
                .count();
    }
}
