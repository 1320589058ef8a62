package ieum.pitches;

import ieum.events.EventId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PitchRepository extends Repository<Pitch, PitchId> {
    Pitch save(Pitch pitch);

    void delete(Pitch pitch);

    Optional<Pitch> findById(PitchId id);

    @Query("select p from Pitch p where p.event = :event order by p.position, p.id.value")
    List<Pitch> of(EventId event);
}
