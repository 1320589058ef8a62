package ieum.rehearsals;

import ieum.programs.CallView;
import ieum.programs.Calls;
import ieum.shared.PortalClock;
import ieum.shared.TimedWork;
import ieum.shared.postgres.RowSecurity;
import ieum.shared.postgres.Scenes;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where and when things happen in a rehearsal: in its schema, by its clock, and as the portal's own work. */
@Component
class Stage {
    private final Scenes scenes;
    private final PortalClock clock;
    private final RowSecurity security;
    private final Casting casting;
    private final Play play;
    private final List<TimedWork> timed;
    private final Calls calls;

    Stage(
            Scenes scenes,
            PortalClock clock,
            RowSecurity security,
            Casting casting,
            Play play,
            List<TimedWork> timed,
            Calls calls) {
        this.scenes = scenes;
        this.clock = clock;
        this.security = security;
        this.casting = casting;
        this.play = play;
        this.timed = timed;
        this.calls = calls;
    }

    <T> T play(RehearsalView rehearsal, Instant at, Function<Casting, T> what) {
        return at(rehearsal, at, () -> security.asPortal(() -> what.apply(casting)));
    }

    CallView call(RehearsalView rehearsal) {
        return at(rehearsal, rehearsal.moment(), () -> calls.get(rehearsal.call()));
    }

    /** What made people do in between, and then what is due. */
    void goOn(RehearsalView rehearsal, CallView call, Instant from, Instant to) {
        at(
                rehearsal,
                to,
                () -> security.asPortal(() -> {
                    play.on(rehearsal, call, from, to);
                    timed.forEach(TimedWork::look);
                    return true;
                }));
    }

    <T> T at(RehearsalView rehearsal, Instant moment, Supplier<T> what) {
        return scenes.in(rehearsal.id().schema(), () -> clock.at(moment, what));
    }
}
