package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IntroductionRepository extends Repository<Introduction, IntroductionId> {
    Introduction save(Introduction introduction);

    Optional<Introduction> findById(IntroductionId id);

    boolean existsById(IntroductionId id);

    /** Two replies at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Introduction i where i.id = :id")
    Optional<Introduction> findAlone(IntroductionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Introduction i where i.challenge = :challenge and i.startup = :startup and i.status <> 'DECLINED'")
    Optional<Introduction> findGoing(ChallengeId challenge, OrganizationId startup);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Introduction i where i.proposal = :proposal")
    List<Introduction> findOf(ProposalId proposal);
}
