package ieum.meetings.web;

import ieum.events.EventPages;
import ieum.events.EventStatus;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.SessionKind;
import ieum.meetings.MeetingFairs;
import ieum.organizations.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of an event leads to its one-to-one meetings. */
@Component
class MeetingPages implements EventPages {
    private final MeetingFairs fairs;
    private final Events events;

    MeetingPages(MeetingFairs fairs, Events events) {
        this.fairs = fairs;
        this.events = events;
    }

    @Override
    public List<Link> overAll(Viewer viewer) {
        return viewer.staff() ? List.of(new Link("/meetings", "records")) : List.of();
    }

    @Override
    public List<Link> ofTheDay(EventView event, Viewer viewer) {
        return fairs.isOpen(event.id()) && events.writes(event.id(), viewer)
                ? List.of(new Link(FairController.path(event.id()) + "/day", "meetings.day"))
                : List.of();
    }

    @Override
    public List<Link> of(EventView event, Viewer viewer) {
        if (!viewer.signedIn()) return List.of();
        var path = FairController.path(event.id());
        if (fairs.isOpen(event.id())) return List.of(new Link(path, "meetings"));
        var has = event.sessions().stream().anyMatch(session -> session.text().kind() == SessionKind.PARTNERING);
        return has && event.status() != EventStatus.CANCELLED && events.writes(event.id(), viewer)
                ? List.of(new Link(path + "/rules", "meetings.open"))
                : List.of();
    }
}
