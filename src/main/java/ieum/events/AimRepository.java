package ieum.events;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AimRepository extends Repository<Aim, AimId> {
    Aim save(Aim aim);

    void delete(Aim aim);

    Optional<Aim> findByIdAndEvent(AimId id, EventId event);

    List<Aim> findByEventOrderByPosition(EventId event);
}
