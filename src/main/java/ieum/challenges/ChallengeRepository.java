package ieum.challenges;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ChallengeRepository extends Repository<Challenge, ChallengeId> {
    Challenge save(Challenge challenge);

    Optional<Challenge> findById(ChallengeId id);
}
