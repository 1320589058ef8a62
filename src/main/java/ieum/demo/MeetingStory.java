package ieum.demo;

import ieum.events.EventId;
import ieum.meetings.Effort;
import ieum.meetings.FairRules;
import ieum.meetings.PartyId;
import ieum.meetings.WishView;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One-to-one meetings of the tale: who takes part, wished for and answered. */
class MeetingStory {
    private final Doors doors;
    private final Cast cast;
    private final ToldEvent.Meetings told;
    private final Map<OrganizationId, PartyId> parties = new HashMap<>();

    MeetingStory(Doors doors, Cast cast, ToldEvent.Meetings told) {
        this.doors = doors;
        this.cast = cast;
        this.told = told;
    }

    /** Everyone who is registered, and a first plan that nobody was told yet. */
    void plan(EventId event, Viewer organizer) {
        open(event, organizer);
        doors.parties().addRegistered(event, organizer);
        wish(event, organizer);
        doors.plans().ask(event, Effort.USUAL, 0, 1, organizer);
    }

    void open(EventId event, Viewer organizer) {
        var begins = doors.events().get(event, organizer).text().startsAt();
        doors.meetingFairs()
                .open(
                        event,
                        new FairRules(
                                told.minutes(),
                                told.pause(),
                                told.tables(),
                                null,
                                begins.minus(Duration.ofDays(told.wishesUntilDaysBefore())),
                                false),
                        organizer);
    }

    /** Whoever wishes, or is wished for, takes part by then. */
    void wish(EventId event, Viewer organizer) {
        for (var party : doors.parties().list(event, organizer))
            if (party.organization() != null) parties.put(party.organization(), party.id());
        for (var wish : told.wishes()) {
            var from = party(wish.from());
            for (var to : wish.to()) doors.wishes().make(from, party(to), null, cast.of(wish.from()));
            var made = doors.wishes().madeBy(doors.parties().get(from, organizer));
            answer(made, wish.accepted(), true);
            answer(made, wish.declined(), false);
        }
    }

    private void answer(List<WishView> made, @Nullable List<String> by, boolean accepted) {
        if (by == null) return;
        for (var key : by) {
            var party = party(key);
            made.stream()
                    .filter(wish -> wish.to().equals(party))
                    .forEach(wish -> doors.wishes().answer(wish.id(), accepted, cast.of(key)));
        }
    }

    PartyId party(String key) {
        return Objects.requireNonNull(parties.get(cast.organization(key)), () -> key + " does not take part");
    }
}
