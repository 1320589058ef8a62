package ieum.proposals;

import ieum.challenges.Access;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.Challenges;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.CallId;
import ieum.programs.CallKind;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an applicant comes to a proposal: each has one to a challenge or an open call, however often it is begun. */
@Component
class Beginning {
    private final ProposalRepository repository;
    private final ProposalViews views;
    private final Challenges challenges;
    private final Programs programs;
    private final Calls calls;
    private final Eligibility eligibility;
    private final Gates gates;
    private final JdbcClient jdbc;
    private final Clock clock;

    Beginning(
            ProposalRepository repository,
            ProposalViews views,
            Challenges challenges,
            Programs programs,
            Calls calls,
            Eligibility eligibility,
            Gates gates,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.views = views;
        this.challenges = challenges;
        this.programs = programs;
        this.calls = calls;
        this.eligibility = eligibility;
        this.gates = gates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ProposalId> going(ChallengeId id, OrganizationId applicant) {
        return going(repository.findFor(id, applicant));
    }

    Map<ChallengeId, ProposalId> going(Collection<ChallengeId> ids, OrganizationId applicant) {
        var going = new HashMap<ChallengeId, ProposalId>();
        jdbc.sql("""
                        select challenge_id, id from proposal
                        where applicant_id = ? and challenge_id = any (?) and status <> 'WITHDRAWN'""")
                .params(applicant.value(), ids.stream().map(ChallengeId::value).toArray(UUID[]::new))
                .query(row -> {
                    going.put(
                            new ChallengeId(row.getObject("challenge_id", UUID.class)),
                            new ProposalId(row.getObject("id", UUID.class)));
                });
        return going;
    }

    Optional<ProposalId> going(CallId id, OrganizationId applicant) {
        return going(repository.findFor(id, applicant));
    }

    /** An answer to a challenge. */
    ProposalId of(ChallengeId id, Member viewer) {
        var applicant = viewer.of();
        var challenge = challenges.get(id, viewer);
        if (challenge.owner().equals(applicant)) throw new Clash("proposal.ownChallenge");
        alone(id, applicant);
        var known = repository.findFor(id, applicant);
        var going = going(known);
        if (going.isPresent()) return going.get();
        var deadline = calls.deadline(challenge.call(), applicant, challenge.deadline());
        if (challenge.status() != ChallengeStatus.PUBLISHED || !clock.instant().isBefore(deadline.at()))
            throw new Clash("proposal.closed");
        if (challenge.access() != Access.OPEN) throw new Clash("proposal.needsDetails");
        var aim = new Proposal.Aim(challenge.program(), challenge.call(), id, challenge.owner(), challenge.centre());
        return begin(aim, applicant, known, viewer);
    }

    /** An answer to an open call, in the track of a centre. */
    ProposalId of(CallId id, OrganizationId centre, Member viewer) {
        var applicant = viewer.of();
        var call = calls.get(id);
        if (call.kind() != CallKind.OPEN) throw new Clash("proposal.needsChallenge");
        if (programs.get(call.program()).tracks().stream()
                .noneMatch(track -> track.centre().equals(centre))) throw new NotFound(centre);
        alone(id, applicant);
        var known = repository.findFor(id, applicant);
        var going = going(known);
        if (going.isPresent()) return going.get();
        var now = clock.instant();
        if (now.isBefore(call.opensAt())) throw new Clash("proposal.notYetOpen");
        if (!now.isBefore(calls.deadline(id, applicant, null).at())) throw new Clash("proposal.callClosed");
        return begin(new Proposal.Aim(call.program(), id, null, null, centre), applicant, known, viewer);
    }

    /** For one that was withdrawn, and that no other has taken the place of. */
    void checkMayGoOn(Proposal proposal, Viewer viewer) {
        var aim = proposal.aim();
        Record answered = aim.challenge() == null ? aim.call() : aim.challenge();
        alone(answered, proposal.applicant());
        var known = aim.challenge() == null
                ? repository.findFor(aim.call(), proposal.applicant())
                : repository.findFor(aim.challenge(), proposal.applicant());
        if (going(known).isPresent()) throw new Clash("proposal.anotherBegun");
        if (proposal.submittedAt() == null) eligibility.checkMayBegin(aim.call(), proposal.applicant(), viewer);
        else gates.checkMaySubmit(proposal, viewer);
    }

    private ProposalId begin(Proposal.Aim aim, OrganizationId applicant, List<Proposal> known, Viewer viewer) {
        eligibility.checkMayBegin(aim.call(), applicant, viewer);
        var written = known.isEmpty()
                ? Proposal.Written.of(ProposalText.empty())
                : known.getFirst().written();
        var asked = views.asked(aim.call());
        return repository
                .save(new Proposal(aim, applicant, asked, written, viewer.account(), clock.instant()))
                .id();
    }

    private static Optional<ProposalId> going(List<Proposal> known) {
        return known.stream()
                .filter(proposal -> proposal.status() != ProposalStatus.WITHDRAWN)
                .findFirst()
                .map(Proposal::id);
    }

    /** Two at once for the same aim and applicant wait for each other. */
    private void alone(Record aim, OrganizationId applicant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(aim + " " + applicant)
                .query(String.class)
                .single();
    }
}
