package ieum.offers;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InterestRepository extends Repository<Interest, InterestId> {
    Interest save(Interest interest);

    Optional<Interest> findById(InterestId id);

    /** Two answers at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Interest i where i.id = :id")
    Optional<Interest> findAlone(InterestId id);
}
