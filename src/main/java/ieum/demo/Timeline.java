package ieum.demo;

import ieum.shared.PortalClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when. Entered in any order; what is entered for the same moment happens in the order of entering. */
class Timeline {
    private final List<Act> acts = new ArrayList<>();

    private record Act(Instant at, String what, Runnable doing) {}

    void enter(Instant at, String what, Runnable doing) {
        acts.add(new Act(at, what, doing));
    }

    /** @throws IllegalStateException naming the act that a door refused */
    void play(PortalClock clock) {
        acts.sort(Comparator.comparing(Act::at));
        for (var act : acts) clock.at(act.at, () -> done(act));
    }

    int count() {
        return acts.size();
    }

    private static boolean done(Act act) {
        try {
            act.doing.run();
            return true;
        } catch (RuntimeException e) {
            throw new IllegalStateException("The demo stops at %s: %s".formatted(act.at, act.what), e);
        }
    }
}
