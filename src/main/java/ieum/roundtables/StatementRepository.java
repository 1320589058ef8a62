package ieum.roundtables;

import ieum.events.EventId;
import ieum.events.SessionId;
import ieum.organizations.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementRepository extends Repository<Statement, StatementId> {
    Statement save(Statement statement);

    void delete(Statement statement);

    Optional<Statement> findById(StatementId id);

    Optional<Statement> findByIdAndEvent(StatementId id, EventId event);

    @Query("select r from Statement r where r.session = :session order by r.number")
    List<Statement> of(SessionId session);

    @Query("select r from Statement r where r.event = :event order by r.number")
    List<Statement> of(EventId event);

    @Query("select r from Statement r where r.organization = :organization order by r.number desc")
    List<Statement> of(OrganizationId organization);

    boolean existsByEventAndOrganization(EventId event, OrganizationId organization);

    @Query("select r from Statement r where r.issue in :issues order by r.number")
    List<Statement> merged(Collection<IssueId> issues);
}
