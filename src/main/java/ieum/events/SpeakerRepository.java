package ieum.events;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SpeakerRepository extends Repository<Speaker, SpeakerId> {
    Speaker save(Speaker speaker);

    void delete(Speaker speaker);

    Optional<Speaker> findByIdAndEvent(SpeakerId id, EventId event);

    /** By name, each with its affiliations, in one query. */
    @Query(
            "select distinct s from Speaker s left join fetch s.affiliations where s.event = :event order by s.name, s.id.value")
    List<Speaker> of(EventId event);
}
