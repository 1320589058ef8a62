package ieum.events.web;

import ieum.events.Aims;
import ieum.events.Announcements;
import ieum.events.CategoryId;
import ieum.events.CoOrganizers;
import ieum.events.EventId;
import ieum.events.EventPages;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.Families;
import ieum.events.Invitations;
import ieum.events.Outcomes;
import ieum.events.Questionnaires;
import ieum.events.Registrations;
import ieum.events.Sector;
import ieum.events.Sites;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The page of one event, which comes back when a registration was filled in wrongly. */
@Component
class EventPage {
    private static final int OTHERS = 3;

    private final Events events;
    private final Registrations registrations;
    private final Sites sites;
    private final CoOrganizers organizers;
    private final Families families;
    private final Aims aims;
    private final Questionnaires questionnaires;
    private final Announcements announcements;
    private final Outcomes outcomes;
    private final Invitations invitations;
    private final List<EventPages> pages;
    private final Clock clock;

    EventPage(
            Events events,
            Registrations registrations,
            Sites sites,
            CoOrganizers organizers,
            Families families,
            Aims aims,
            Questionnaires questionnaires,
            Announcements announcements,
            Outcomes outcomes,
            Invitations invitations,
            List<EventPages> pages,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.sites = sites;
        this.organizers = organizers;
        this.families = families;
        this.aims = aims;
        this.questionnaires = questionnaires;
        this.announcements = announcements;
        this.outcomes = outcomes;
        this.invitations = invitations;
        this.pages = pages;
        this.clock = clock;
    }

    /** In one transaction, so that what many doors ask of the same event is read once. */
    @Transactional(readOnly = true)
    public String show(EventId id, Viewer viewer, Model model) {
        var event = events.get(id, viewer);
        model.addAttribute("event", event);
        model.addAttribute("closed", event.closed(clock.instant()));
        var asked = organizers.list(id, viewer);
        model.addAttribute("organizers", OrganizerPanel.of(asked, viewer));
        model.addAttribute("family", families.of(id, viewer));
        model.addAttribute("aims", aims.list(id, viewer));
        model.addAttribute(
                "pages",
                pages.stream().flatMap(more -> more.of(event, viewer).stream()).toList());
        model.addAttribute("announcements", announcements.list(id, viewer));
        model.addAttribute("brought", outcomes.list(id, viewer).size());
        model.addAttribute("stillOpen", outcomes.stillOpen(id, viewer));
        model.addAttribute("invited", invitations.own(id, viewer).orElse(null));
        model.addAttribute("asks", questionnaires.get(id, viewer).asks());
        model.addAttribute("clashes", sites.clashes(id, viewer));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("seen", registrations.seen(id, viewer));
        model.addAttribute(
                "others",
                events.upcoming(viewer, OTHERS + 1).stream()
                        .filter(other -> !other.id().equals(id))
                        .limit(OTHERS)
                        .toList());
        if (!model.containsAttribute("registrationForm"))
            model.addAttribute("registrationForm", RegistrationForm.empty(onlyCategory(event)));
        return "events/show";
    }

    /** Where there is nothing to choose, it is chosen. */
    static @Nullable CategoryId onlyCategory(EventView event) {
        return event.categories().size() == 1 ? event.categories().getFirst().id() : null;
    }
}
