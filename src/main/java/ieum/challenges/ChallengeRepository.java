package ieum.challenges;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ChallengeRepository extends Repository<Challenge, ChallengeId> {
    Challenge save(Challenge challenge);

    List<Challenge> saveAll(Iterable<Challenge> challenges);

    Optional<Challenge> findById(ChallengeId id);
}
