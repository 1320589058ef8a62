package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How places go from one to the next: held for a moment, taken where one is free, and given back. */
@Service
@Transactional
public class Participations {
    private final Programs programs;
    private final ProgramPolicy policy;
    private final Places places;
    private final ObjectProvider<Commitments> commitments;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Participations(
            Programs programs,
            ProgramPolicy policy,
            Places places,
            ObjectProvider<Commitments> commitments,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.programs = programs;
        this.policy = policy;
        this.places = places;
        this.commitments = commitments;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Nobody else takes or gives back a place of this programme until the transaction ends. Whoever needs a proposal or
     * a match alone as well asks for this first, so that no two wait for each other.
     */
    public void hold(ProgramId program) {
        places.hold(program);
    }

    @Transactional(readOnly = true)
    public boolean isHeld(HeldPlace place) {
        return places.holds(place.program(), place.centre(), place.side(), place.organization());
    }

    /** Every place that is held on a side of a programme; for modules that foresee what is left. */
    @Transactional(readOnly = true)
    public List<HeldPlace> held(ProgramId program, Side side) {
        return places.participants(program).stream()
                .filter(held -> held.side() == side)
                .map(held -> new HeldPlace(program, held.centre(), side, held.organization()))
                .toList();
    }

    /** What {@link Programs#takePlace} does, by somebody's leave, where it can be done; else nothing. */
    public Taking takeIfFree(HeldPlace place, ieum.accounts.AccountId by) {
        var now = clock.instant();
        var taking = places.tryToTake(place.program(), place.centre(), place.side(), place.organization(), now);
        if (taking == Taking.TAKEN)
            publisher.publishEvent(
                    new PlaceTaken(place.program(), place.centre(), place.side(), place.organization(), by, now));
        return taking;
    }

    /** The place, with since when it is held; for whoever is about to {@link #end} it. */
    @Transactional(readOnly = true)
    public Participant get(HeldPlace place, Viewer viewer) {
        checkMayEnd(place, viewer);
        return places.participants(place.program()).stream()
                .filter(held -> held.centre().equals(place.centre())
                        && held.side() == place.side()
                        && held.organization().equals(place.organization()))
                .findFirst()
                .orElseThrow(() -> new NotFound(place));
    }

    /**
     * The organisation takes part no longer, and why is kept. By those who run the track, or by itself.
     *
     * @throws ieum.shared.Clash when something still needs the place
     */
    public void end(HeldPlace place, Text reason, Viewer viewer) {
        checkMayEnd(place, viewer);
        places.hold(place.program());
        commitments.forEach(one -> one.checkMayReturn(place));
        var now = clock.instant();
        if (!places.giveBack(place, reason, viewer.account(), now)) throw new NotFound(place);
        publisher.publishEvent(new PlaceReturned(
                place.program(), place.centre(), place.side(), place.organization(), viewer.account(), now));
    }

    /** Those that took part once, the latest first. */
    @Transactional(readOnly = true)
    public List<PastParticipant> past(ProgramId id, Viewer viewer) {
        if (!policy.maySeeParticipants(programs.get(id), viewer)) throw new Refused("see who took part in " + id);
        return places.past(id);
    }

    /** For modules that tell the people concerned: why this place was given back last. */
    @Transactional(readOnly = true)
    public Text lastReason(HeldPlace place) {
        return places.past(place.program()).stream()
                .filter(past -> past.centre().equals(place.centre())
                        && past.side() == place.side()
                        && past.organization().equals(place.organization()))
                .findFirst()
                .map(PastParticipant::reason)
                .orElseThrow(() -> new NotFound(place));
    }

    private void checkMayEnd(HeldPlace place, Viewer viewer) {
        OrganizationId centre = place.centre();
        if (!programs.oversight(place.program()).mayBroker(centre, viewer) && !viewer.writesFor(place.organization()))
            throw new Refused("end a participation in programme " + place.program());
    }

    /** What became of asking for a place. */
    public enum Taking {
        TAKEN,
        HELD_ALREADY,
        TRACK_FULL,
        PROGRAM_FULL;

        public boolean isFull() {
            return this == TRACK_FULL || this == PROGRAM_FULL;
        }
    }
}
