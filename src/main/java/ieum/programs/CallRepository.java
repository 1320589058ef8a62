package ieum.programs;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CallRepository extends Repository<Call, CallId> {
    Call save(Call call);

    Optional<Call> findById(CallId id);

    List<Call> findByProgramOrderByClosesAtDesc(ProgramId program);
}
