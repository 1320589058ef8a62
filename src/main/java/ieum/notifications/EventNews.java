package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.events.Announcements;
import ieum.events.EventAnnounced;
import ieum.events.EventCancelled;
import ieum.events.EventFacts;
import ieum.events.EventGuestInvited;
import ieum.events.EventGuestReminded;
import ieum.events.EventId;
import ieum.events.EventMoved;
import ieum.events.EventOrganizerAccepted;
import ieum.events.EventOrganizerDeclined;
import ieum.events.EventOrganizerInvited;
import ieum.events.EventOrganizerRemoved;
import ieum.events.EventRegistered;
import ieum.events.EventWithinAsked;
import ieum.events.EventWithinConfirmed;
import ieum.events.Events;
import ieum.events.PersonAdvanced;
import ieum.events.Registrations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Happening;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells organisers of events what others ask of them and answer. */
@Component
class EventNews {
    private final Post post;
    private final Events events;
    private final Registrations registrations;
    private final Announcements announcements;
    private final Organizations organizations;

    EventNews(
            Post post,
            Events events,
            Registrations registrations,
            Announcements announcements,
            Organizations organizations) {
        this.post = post;
        this.events = events;
        this.registrations = registrations;
        this.announcements = announcements;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(EventOrganizerInvited invited) {
        var event = events.facts(invited.id());
        tell(invited.organization(), About.EVENT_ORGANIZER_INVITED, invited, invited.id(), event, event.organizer());
    }

    @ApplicationModuleListener
    void on(EventOrganizerAccepted accepted) {
        var event = events.facts(accepted.id());
        tell(
                event.organizer(),
                About.EVENT_ORGANIZER_ACCEPTED,
                accepted,
                accepted.id(),
                event,
                accepted.organization());
    }

    @ApplicationModuleListener
    void on(EventOrganizerDeclined declined) {
        var event = events.facts(declined.id());
        tell(
                event.organizer(),
                About.EVENT_ORGANIZER_DECLINED,
                declined,
                declined.id(),
                event,
                declined.organization());
    }

    @ApplicationModuleListener
    void on(EventOrganizerRemoved removed) {
        var event = events.facts(removed.id());
        // a draft it does not see any more
        post.tell(
                organizations.writers(removed.organization()),
                About.EVENT_ORGANIZER_REMOVED,
                removed,
                "/events",
                event.title().original(),
                event.organizer());
    }

    /** Where the tickets are; their codes never go through a mail. */
    @ApplicationModuleListener
    void on(EventRegistered registered) {
        var event = events.facts(registered.id());
        post.tell(
                List.of(registered.by()),
                About.EVENT_REGISTERED,
                registered,
                page(registered.id()) + "/registrations",
                event.title().original(),
                registered.booked(),
                registered.waiting());
    }

    /** Whoever put them on the wait list is told. */
    @ApplicationModuleListener
    void on(PersonAdvanced advanced) {
        var event = events.facts(advanced.event());
        post.tell(
                List.of(advanced.registeredBy()),
                About.EVENT_ADVANCED,
                advanced,
                page(advanced.event()) + "/registrations",
                event.title().original(),
                registrations.person(advanced.id()).orElse(""));
    }

    @ApplicationModuleListener
    void on(EventGuestInvited invited) {
        var event = events.facts(invited.id());
        tell(invited.organization(), About.EVENT_GUEST_INVITED, invited, invited.id(), event, event.organizer());
    }

    @ApplicationModuleListener
    void on(EventGuestReminded reminded) {
        var event = events.facts(reminded.id());
        tell(reminded.organization(), About.EVENT_GUEST_REMINDED, reminded, reminded.id(), event, event.organizer());
    }

    @ApplicationModuleListener
    void on(EventCancelled cancelled) {
        come(cancelled.id(), About.EVENT_CANCELLED, cancelled, cancelled.by());
    }

    @ApplicationModuleListener
    void on(EventMoved moved) {
        come(moved.id(), About.EVENT_MOVED, moved, moved.by());
    }

    @ApplicationModuleListener
    void on(EventAnnounced announced) {
        if (announced.told())
            come(
                    announced.id(),
                    About.EVENT_ANNOUNCED,
                    announced,
                    announced.by(),
                    announcements.get(announced.announcement()).body().original());
    }

    /** Everyone who registered somebody, without whoever did it. */
    private void come(EventId id, About about, Happening happening, AccountId by, Object... more) {
        post.tell(
                registrations.authors(id).stream()
                        .filter(account -> !account.equals(by))
                        .toList(),
                about,
                happening,
                page(id),
                Stream.concat(Stream.of(events.facts(id).title().original()), Stream.of(more))
                        .toArray());
    }

    @ApplicationModuleListener
    void on(EventWithinAsked asked) {
        var event = events.facts(asked.id());
        var parent = events.facts(asked.parent());
        for (var organizer : events.organizers(asked.parent()))
            post.tell(
                    organizations.writers(organizer),
                    About.EVENT_WITHIN_ASKED,
                    asked,
                    page(asked.parent()),
                    event.title().original(),
                    event.organizer(),
                    parent.title().original());
    }

    @ApplicationModuleListener
    void on(EventWithinConfirmed confirmed) {
        var event = events.facts(confirmed.id());
        var parent = events.facts(confirmed.parent());
        for (var organizer : events.organizers(confirmed.id()))
            post.tell(
                    organizations.writers(organizer),
                    About.EVENT_WITHIN_CONFIRMED,
                    confirmed,
                    page(confirmed.id()),
                    event.title().original(),
                    parent.title().original());
    }

    private void tell(
            OrganizationId whom,
            About about,
            Happening happening,
            EventId id,
            EventFacts event,
            OrganizationId organization) {
        post.tell(
                organizations.writers(whom),
                about,
                happening,
                page(id),
                event.title().original(),
                organization);
    }

    private static String page(EventId id) {
        return "/events/" + id;
    }
}
