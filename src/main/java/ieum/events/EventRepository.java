package ieum.events;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface EventRepository extends Repository<Event, EventId> {
    Event save(Event event);

    Optional<Event> findById(EventId id);

    /** Two who change its agenda at once do so one after the other, so that both are found by their words. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Event> findToChangeById(EventId id);
}
