package ieum.rehearsals;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallView;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.postgres.Scenes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Everything one can do with rehearsals. There is one of a call at a time, and of its making and ending nothing stays but a
 * line of the audit each. Within a rehearsal there are no rehearsals.
 */
@Service
public class Rehearsals {
    public static final int FEWEST = 4;
    public static final int MOST = 50;
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration EARLIER = Duration.ofDays(1);
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final RehearsalTable rows;
    private final RehearsalPolicy policy;
    private final SceneSchemas schemas;
    private final Stage stage;
    private final Calls calls;
    private final Programs programs;
    private final Scenes scenes;
    private final Clock clock;

    Rehearsals(
            RehearsalTable rows,
            RehearsalPolicy policy,
            SceneSchemas schemas,
            Stage stage,
            Calls calls,
            Programs programs,
            Scenes scenes,
            Clock clock) {
        this.rows = rows;
        this.policy = policy;
        this.schemas = schemas;
        this.stage = stage;
        this.calls = calls;
        this.programs = programs;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Asked before anything is shown. */
    public CallView getToRehearse(CallId id, Viewer viewer) {
        if (scenes.playing()) throw new NotFound(id);
        var call = calls.get(id);
        if (!policy.mayRehearse(programs.oversight(call.program()), viewer)) throw new Refused("rehearse call " + id);
        return call;
    }

    /** The one that is going on, if there is one. */
    public Optional<RehearsalView> of(CallId call, Viewer viewer) {
        getToRehearse(call, viewer);
        return rows.of(call);
    }

    /**
     * Takes some seconds. Its clock then shows the last minute before the call opens.
     *
     * @param applicants how many are made
     * @param language of what is made for it
     * @throws Clash where one is going on already
     */
    public RehearsalId begin(CallId id, int applicants, Language language, Viewer viewer) {
        var call = getToRehearse(id, viewer);
        if (applicants < FEWEST || applicants > MOST) throw new IllegalArgumentException("Applicants: " + applicants);
        var now = clock.instant();
        var moment = Cue.BEFORE_OPENING.at(call);
        var begun =
                new RehearsalView(RehearsalId.next(), id, now, now.plus(LONGEST), language, moment, false, List.of());
        if (!rows.add(begun, viewer.account())) throw new Clash("rehearsal.there");
        try {
            schemas.create(begun.id().schema());
            var cast = stage.play(begun, moment.minus(EARLIER), casting -> casting.gather(begun, applicants));
            rows.ready(begun.id(), cast, now);
            return begun.id();
        } catch (RuntimeException e) {
            throwAway(begun, viewer);
            throw e;
        }
    }

    /** For whoever may edit the call; for all others there is none. */
    public RehearsalView get(RehearsalId id, Viewer viewer) {
        if (scenes.playing()) throw new NotFound(id);
        var found = rows.find(id).orElseThrow(() -> new NotFound(id));
        var call = calls.get(found.call());
        if (!policy.mayRehearse(programs.oversight(call.program()), viewer)) throw NotFound.hidden(id);
        return found;
    }

    /** Its call, as it stands in the rehearsal. */
    public CallView call(RehearsalView rehearsal) {
        return stage.call(rehearsal);
    }

    /** Whatever happens by itself until then happens, once; what has happened stays when the clock is set back. */
    public void move(RehearsalId id, Instant to, Viewer viewer) {
        var rehearsal = ready(id, viewer);
        var call = stage.call(rehearsal);
        if (to.isBefore(call.opensAt().minus(FARTHEST))
                || to.isAfter(call.closesAt().plus(FARTHEST))) throw new Clash("rehearsal.tooFar");
        var before = rows.playedUntil(id);
        stage.goOn(rehearsal, call, before, to);
        rows.move(id, to, to.isAfter(before) ? to : before);
    }

    /** A place in it. None for whom it does not exist, or while it is made. */
    public Optional<RehearsalView> enter(RehearsalId id, Viewer viewer) {
        try {
            return Optional.of(get(id, viewer)).filter(RehearsalView::ready);
        } catch (NotFound nobodysBusiness) {
            return Optional.empty();
        }
    }

    /** Runs this within it, at the moment that its clock shows; an act moves that on a little. */
    public <T> T within(RehearsalView rehearsal, boolean acting, Supplier<T> what) {
        return stage.at(rehearsal, acting ? rows.tick(rehearsal.id()) : rehearsal.moment(), what);
    }

    /** Throws it away: everything that was made and done in it. */
    public void end(RehearsalId id, Viewer viewer) {
        throwAway(get(id, viewer), viewer);
    }

    private void throwAway(RehearsalView rehearsal, Viewer viewer) {
        // first nobody gets in any more
        rows.remove(rehearsal, viewer.account(), clock.instant());
        schemas.drop(rehearsal.id().schema());
    }

    private RehearsalView ready(RehearsalId id, Viewer viewer) {
        var found = get(id, viewer);
        if (!found.ready()) throw new NotFound(id);
        return found;
    }
}
