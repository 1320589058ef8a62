package ieum.events;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SiteRepository extends Repository<Site, SiteId> {
    Site save(Site site);

    void delete(Site site);

    Optional<Site> findByIdAndEvent(SiteId id, EventId event);

    List<Site> findByEventOrderByPosition(EventId event);
}
