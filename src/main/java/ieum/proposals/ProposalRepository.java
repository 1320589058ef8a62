package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<Proposal, ProposalId> {
    Proposal save(Proposal proposal);

    void flush();

    List<Proposal> saveAll(Iterable<Proposal> proposals);

    Optional<Proposal> findById(ProposalId id);

    boolean existsById(ProposalId id);

    /** Whoever submits, decides or changes a proposal holds it alone until done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Proposal p where p.id = :id")
    Optional<Proposal> findAlone(ProposalId id);

    @Query("from Proposal p where p.challenge = :challenge and p.applicant = :applicant order by p.savedAt desc")
    List<Proposal> findFor(ChallengeId challenge, OrganizationId applicant);

    @Query("from Proposal p where p.call = :call and p.challenge is null and p.applicant = :applicant "
            + "and not p.historic order by p.savedAt desc")
    List<Proposal> findFor(CallId call, OrganizationId applicant);

    @Query(
            "select distinct p.applicant from Proposal p where p.challenge = :challenge and p.status in (DRAFT, SUBMITTED)")
    List<OrganizationId> findApplicants(ChallengeId challenge);

    @Query("select distinct p.applicant from Proposal p where p.call = :call and p.status = DRAFT and not p.historic")
    List<OrganizationId> findWriting(CallId call);

    @Query("select distinct p.applicant from Proposal p where p.call = :call and p.challenge is null "
            + "and p.status in (DRAFT, SUBMITTED) and not p.historic")
    List<OrganizationId> findApplicants(CallId call);
}
