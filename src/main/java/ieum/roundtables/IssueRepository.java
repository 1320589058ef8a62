package ieum.roundtables;

import ieum.events.EventId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IssueRepository extends Repository<Issue, IssueId> {
    Issue save(Issue issue);

    Optional<Issue> findById(IssueId id);

    Optional<Issue> findByIdAndEvent(IssueId id, EventId event);

    @Query("select i from Issue i where i.event in :events order by i.openedAt, i.id.value")
    List<Issue> of(Collection<EventId> events);

    List<Issue> findByIdIn(Collection<IssueId> ids);
}
