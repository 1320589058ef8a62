package ieum.demo;

import ieum.shared.PortalClock;
import jakarta.persistence.EntityManager;
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

    /**
     * Plays it all; what Hibernate remembers is let go after each act, or every query would look through all of it.
     *
     * @throws IllegalStateException naming the act that a door refused
     */
    void play(PortalClock clock, EntityManager entities) {
        acts.sort(Comparator.comparing(Act::at));
        for (var act : acts) {
            clock.at(act.at, () -> done(act));
            entities.flush();
            entities.clear();
        }
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
