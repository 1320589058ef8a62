package ieum.matching;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatchRepository extends Repository<Match, MatchId> {
    Match save(Match match);

    Optional<Match> findById(MatchId id);

    /** Two answers at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Match m where m.id = :id")
    Optional<Match> findAlone(MatchId id);
}
