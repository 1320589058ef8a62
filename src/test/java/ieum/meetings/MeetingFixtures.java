package ieum.meetings;

import static org.awaitility.Awaitility.await;

import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A published event with one-to-one meetings to start a test from. */
public class MeetingFixtures {
    private static final int MINUTES = 25;
    private static final int PAUSE = 5;

    private final Events events;
    private final Registrations registrations;
    private final MeetingFairs fairs;
    private final Parties parties;
    private final Plans plans;

    public MeetingFixtures(
            Events events, Registrations registrations, MeetingFairs fairs, Parties parties, Plans plans) {
        this.events = events;
        this.registrations = registrations;
        this.fairs = fairs;
        this.parties = parties;
        this.plans = plans;
    }

    /** So many half hours of meetings at so many tables, from an hour after the event begins. */
    public EventId event(int rounds, int tables, @Nullable Integer most, Viewer.Member centre) {
        var event = events.draft(EventFixtures.event("Meeting day"), centre);
        events.addCategory(event, EventFixtures.category("Attendees"), centre);
        var begins = EventFixtures.BEGINS.plus(Duration.ofHours(1));
        events.addSession(
                event,
                new SessionText(
                        EventFixtures.text("One to one"),
                        SessionKind.PARTNERING,
                        begins,
                        begins.plus(Duration.ofMinutes(30L * rounds)),
                        "",
                        false),
                centre);
        events.publish(event, centre);
        fairs.open(event, rules(tables, most, EventFixtures.BEGINS), centre);
        return event;
    }

    public static FairRules rules(int tables, @Nullable Integer most, Instant wishesUntil) {
        return new FairRules(MINUTES, PAUSE, tables, most, wishesUntil, false);
    }

    /** The viewer's organisation, with one person who is registered. */
    public PartyId joined(EventId event, Viewer.Member member) {
        registrations.register(
                event, events.get(event, member).categories().getFirst().id(), List.of("Delegate"), member);
        return parties.join(event, member);
    }

    public PartyId named(EventId event, String name, Side side, Viewer centre) {
        return parties.add(event, new PartyText(name, side, false, null, Set.<Language>of(), Set.of()), centre);
    }

    /** The best plan, told to everybody. */
    public MeetingPlanId published(EventId event, double calm, Viewer centre) {
        var plan = plans.ask(event, Effort.QUICK, calm, 1, centre);
        await().until(() -> plans.get(plan, centre).head().isReady());
        plans.publish(plan, plans.get(plan, centre).head().version(), centre);
        return plan;
    }
}
