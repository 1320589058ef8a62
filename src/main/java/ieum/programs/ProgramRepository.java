package ieum.programs;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProgramRepository extends Repository<Program, ProgramId> {
    Program save(Program program);

    Optional<Program> findById(ProgramId id);
}
