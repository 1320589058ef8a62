package ieum.meetings;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.pitches.PitchInteresting;
import ieum.pitches.PitchUninteresting;
import ieum.pitches.Pitches;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever is interested in a pitch wishes to meet who presented it, where the event has meetings. */
@Component
class PitchWishes {
    private final Pitches pitches;
    private final Parties parties;
    private final PartyRows rows;
    private final FairRows fairs;
    private final Wishes wishes;
    private final WishRows wishRows;
    private final Organizations organizations;
    private final Events events;
    private final Clock clock;

    PitchWishes(
            Pitches pitches,
            Parties parties,
            PartyRows rows,
            FairRows fairs,
            Wishes wishes,
            WishRows wishRows,
            Organizations organizations,
            Events events,
            Clock clock) {
        this.pitches = pitches;
        this.parties = parties;
        this.rows = rows;
        this.fairs = fairs;
        this.wishes = wishes;
        this.wishRows = wishRows;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /** Both take part from then on; who said no thanks has said so. */
    @ApplicationModuleListener
    void on(PitchInteresting interesting) {
        var presenter = pitches.facts(interesting.id()).organization();
        var viewer = organizations.viewer(interesting.by());
        var interested = viewer.organization();
        if (presenter == null
                || interested.isEmpty()
                || interested.get().equals(presenter)
                || fairs.find(interesting.event()).isEmpty()
                || isOver(interesting.event(), viewer)) return;
        var from = parties.join(interesting.event(), interested.get(), viewer);
        var to = parties.join(interesting.event(), presenter, viewer);
        wishes.make(rows.find(from).orElseThrow(), to, WishOrigin.PITCH, null, viewer);
    }

    /** Nobody meets any more. */
    private boolean isOver(EventId event, Viewer viewer) {
        return !clock.instant().isBefore(events.get(event, viewer).text().endsAt());
    }

    /** What somebody wished for by themselves stays. */
    @ApplicationModuleListener
    void on(PitchUninteresting uninteresting) {
        var presenter = pitches.facts(uninteresting.id()).organization();
        var viewer = organizations.viewer(uninteresting.by());
        if (presenter == null || viewer.organization().isEmpty()) return;
        for (var from : rows.of(uninteresting.event(), viewer.organization().get()))
            for (var to : rows.of(uninteresting.event(), presenter))
                wishRows.madeBy(uninteresting.event(), from.id()).stream()
                        .filter(wish -> wish.to().equals(to.id())
                                && wish.origin() == WishOrigin.PITCH
                                && wish.answer() == WishAnswer.OPEN)
                        .forEach(wish -> wishes.withdrawn(wish.id(), from, viewer));
    }
}
