package ieum.roundtables;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeasureRepository extends Repository<Measure, MeasureId> {
    Measure save(Measure measure);

    Optional<Measure> findById(MeasureId id);

    @Query("select m from Measure m where m.issue in :issues order by m.dueOn, m.id.value")
    List<Measure> of(Collection<IssueId> issues);
}
