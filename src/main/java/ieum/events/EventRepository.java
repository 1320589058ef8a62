package ieum.events;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EventRepository extends Repository<Event, EventId> {
    Event save(Event event);

    Optional<Event> findById(EventId id);
}
