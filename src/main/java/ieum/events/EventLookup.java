package ieum.events;

import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The only way to an event: through what the viewer may see of it. */
@Component
class EventLookup {
    private final EventRepository repository;
    private final EventPolicy policy;
    private final Programs programs;

    EventLookup(EventRepository repository, EventPolicy policy, Programs programs) {
        this.repository = repository;
        this.policy = policy;
        this.programs = programs;
    }

    Event visible(EventId id, Viewer viewer) {
        return visible(repository.findById(id), id, viewer);
    }

    Event revisable(EventId id, Viewer viewer) {
        return revisable(visible(id, viewer), viewer);
    }

    /** Locked until the end of the transaction. */
    Event toChange(EventId id, Viewer viewer) {
        return revisable(visible(repository.findToChangeById(id), id, viewer), viewer);
    }

    Hosts hosts(Event event) {
        var program = event.text().program();
        return new Hosts(event.organizer(), program == null ? null : programs.oversight(program));
    }

    private Event visible(Optional<Event> found, EventId id, Viewer viewer) {
        var event = found.orElseThrow(() -> new NotFound(id));
        if (!policy.maySee(event.status(), hosts(event), viewer)) throw NotFound.hidden(id);
        return event;
    }

    private Event revisable(Event event, Viewer viewer) {
        if (!policy.mayRevise(hosts(event), viewer)) throw new Refused("revise event " + event.id());
        return event;
    }
}
