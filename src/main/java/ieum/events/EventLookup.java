package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.search.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The only way to an event: through what the viewer may see of it. */
@Component
class EventLookup {
    private final EventRepository repository;
    private final EventPolicy policy;
    private final OrganizerTable organizers;
    private final Programs programs;

    EventLookup(EventRepository repository, EventPolicy policy, OrganizerTable organizers, Programs programs) {
        this.repository = repository;
        this.policy = policy;
        this.organizers = organizers;
        this.programs = programs;
    }

    Event visible(EventId id, Viewer viewer) {
        return visible(repository.findById(id), id, viewer);
    }

    Event revisable(EventId id, Viewer viewer) {
        return revisable(visible(id, viewer), viewer);
    }

    /** The same in SQL, of rows {@code e} of events. */
    Condition visible(Viewer viewer) {
        return viewer.administrator()
                ? Condition.of("true")
                : policy.visible(
                        viewer,
                        programs.overseen(viewer).stream().map(ProgramId::value).toList());
    }

    Condition readable(Viewer viewer) {
        return viewer.administrator()
                ? Condition.of("true")
                : policy.readable(
                        viewer,
                        programs.overseen(viewer).stream().map(ProgramId::value).toList());
    }

    /** Nothing where the viewer does not see it. */
    Optional<Event> find(EventId id, Viewer viewer) {
        return repository.findById(id).filter(event -> policy.maySee(event.status(), hosts(event), viewer));
    }

    /** Locked until the end of the transaction, for whoever changes something beside it. */
    Event toSeeAndChange(EventId id, Viewer viewer) {
        return visible(repository.findToChangeById(id), id, viewer);
    }

    /** Locked until the end of the transaction. */
    Event toChange(EventId id, Viewer viewer) {
        return revisable(visible(repository.findToChangeById(id), id, viewer), viewer);
    }

    /** Asked once by whoever only reads, for all doors of a page. */
    Hosts hosts(Event event) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? event.hosts(() -> asked(event))
                : asked(event);
    }

    private Hosts asked(Event event) {
        var program = event.text().program();
        var asked = organizers.of(event.id());
        return new Hosts(
                event.organizer(),
                those(OrganizerStatus.ACCEPTED, asked),
                those(OrganizerStatus.INVITED, asked),
                program == null ? null : programs.oversight(program));
    }

    private static List<OrganizationId> those(OrganizerStatus status, Map<OrganizationId, OrganizerStatus> asked) {
        return asked.entrySet().stream()
                .filter(one -> one.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
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
