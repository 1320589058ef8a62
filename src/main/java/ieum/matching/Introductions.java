package ieum.matching;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.ChallengeView;
import ieum.challenges.Challenges;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with introductions: a centre brings two together, who say yes or no. */
@Service
@Transactional
public class Introductions {
    private final IntroductionRepository repository;
    private final IntroductionPolicy policy;
    private final IntroductionList list;
    private final SaidRows said;
    private final ThreadRows threads;
    private final ReplyDuties duties;
    private final Challenges challenges;
    private final Proposals proposals;
    private final CarriedDrafts carried;
    private final Programs programs;
    private final IntroductionViews views;
    private final Pairs pairs;
    private final RowSecurity security;
    private final JdbcClient jdbc;
    private final Clock clock;

    Introductions(
            IntroductionRepository repository,
            IntroductionPolicy policy,
            IntroductionList list,
            SaidRows said,
            ThreadRows threads,
            ReplyDuties duties,
            Challenges challenges,
            Proposals proposals,
            CarriedDrafts carried,
            Programs programs,
            IntroductionViews views,
            Pairs pairs,
            RowSecurity security,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.said = said;
        this.threads = threads;
        this.duties = duties;
        this.challenges = challenges;
        this.proposals = proposals;
        this.carried = carried;
        this.programs = programs;
        this.views = views;
        this.pairs = pairs;
        this.security = security;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<IntroductionRow> list(IntroductionFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<IntroductionRow> all(IntroductionFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    @Transactional(readOnly = true)
    public IntroductionView get(IntroductionId id, Viewer viewer) {
        var introduction = repository.findById(id).orElseThrow(() -> views.absent(id));
        return views.visible(introduction, viewer);
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public IntroductionFacts facts(IntroductionId id) {
        return IntroductionFacts.of(views.view(repository.findById(id).orElseThrow(() -> new NotFound(id))));
    }

    /** Of this organisation, on either side, told or not; whoever asks keeps them from those who may not know. */
    @Transactional(readOnly = true)
    public List<IntroductionId> of(OrganizationId side) {
        return jdbc.sql("select id from introduction where ? in (demand_id, startup_id)")
                .param(side.value())
                .query((row, number) -> new IntroductionId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * With whom these organisations are not to be brought together again, and on what; for whoever suggests, who keeps to
     * themselves what others said.
     */
    @Transactional(readOnly = true)
    public List<Said> said(Collection<OrganizationId> organizations) {
        return security.asPortal(() -> said.of(organizations));
    }

    /** Who was brought together for these challenges, as far as the viewer sees it; of each pair the last. */
    @Transactional(readOnly = true)
    public List<Brought> between(Collection<ChallengeId> challenges) {
        return jdbc.sql("""
                        select distinct on (challenge_id, startup_id) id, challenge_id, startup_id, status from introduction
                        where challenge_id = any (?) order by challenge_id, startup_id, changed_at desc, id""")
                .param(challenges.stream().map(ChallengeId::value).toArray(UUID[]::new))
                .query((row, number) -> new Brought(
                        new IntroductionId(row.getObject("id", UUID.class)),
                        new ChallengeId(row.getObject("challenge_id", UUID.class)),
                        new OrganizationId(row.getObject("startup_id", UUID.class)),
                        IntroductionStatus.valueOf(row.getString("status"))))
                .list();
    }

    /** The challenge for which somebody is to be found; asked before the form is shown. */
    @Transactional(readOnly = true)
    public ChallengeView candidate(ChallengeId id, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (!brokers(challenge, viewer) && !policy.mayRequest(challenge.owner(), viewer))
            throw new Refused("bring somebody together with challenge " + id);
        if (challenge.status() != ChallengeStatus.PUBLISHED) throw new Clash("introduction.notOpen");
        return challenge;
    }

    /** Whether the viewer notes for the centre of this challenge, not for themselves. */
    @Transactional(readOnly = true)
    public boolean brokers(ChallengeView challenge, Viewer viewer) {
        return programs.oversight(challenge.program()).mayBroker(challenge.centre(), viewer);
    }

    /**
     * Noted by the centre of the challenge, for nobody else to know; noting it again leads to the same.
     *
     * @param remark why they might fit; both sides read it once they are told
     * @param evidence of a suggestion, as {@link Evidence} writes it
     */
    public IntroductionId introduce(
            ChallengeId id,
            OrganizationId organization,
            @Nullable Text remark,
            @Nullable String evidence,
            Viewer viewer) {
        var challenge = candidate(id, viewer);
        if (!brokers(challenge, viewer)) throw new Refused("introduce somebody to challenge " + id);
        return note(Pairs.of(challenge, organization), remark, evidence, viewer);
    }

    /** The same without a challenge: two organisations on a topic, by a centre of the programme. */
    public IntroductionId introduce(
            ProgramId program,
            OrganizationId demand,
            OrganizationId startup,
            Text topic,
            @Nullable Text remark,
            Viewer viewer) {
        var centre = centre(program, viewer);
        return note(new Introduction.Pair(program, null, demand, startup, centre, topic), remark, null, viewer);
    }

    /** As which centre of a programme the viewer brings two together; asked before the form is shown. */
    @Transactional(readOnly = true)
    public OrganizationId centre(ProgramId program, Viewer viewer) {
        return centreOf(program, viewer).orElseThrow(() -> new Refused("introduce somebody in programme " + program));
    }

    /** Whether there is one. */
    @Transactional(readOnly = true)
    public boolean introduces(ProgramId program, Viewer viewer) {
        return centreOf(program, viewer).isPresent();
    }

    /**
     * The owner of a challenge asks for a company, or a company asks for the owner; the centre learns of it.
     *
     * @throws Clash where the other has declined already
     */
    public IntroductionId request(ChallengeId id, @Nullable OrganizationId wished, Text words, Viewer viewer) {
        var challenge = candidate(id, viewer);
        var own = viewer.organization().orElseThrow();
        if (!own.equals(challenge.owner())) wished = own;
        if (wished == null) throw new Clash("introduction.nobody");
        var pair = Pairs.of(challenge, wished);
        pairs.check(pair, viewer);
        return security.asPortal(() -> {
            if (said.noTo(own, pair.demand(), pair.startup(), pair.challenge())) throw new Clash("introduction.saidNo");
            pairs.alone(pair);
            var going = repository.findGoing(id, pair.startup());
            if (going.isPresent()) going.get().request(own, words, viewer.account(), clock.instant());
            return repository
                    .save(going.orElseGet(() ->
                            new Introduction(pair, own, words, pairs.terms(pair), viewer.account(), clock.instant())))
                    .id();
        });
    }

    /** By a module in which two have found each other: they talk at once. However often it is asked for, there is one. */
    public IntroductionId open(
            ProgramId program,
            OrganizationId centre,
            OrganizationId demand,
            OrganizationId startup,
            Text topic,
            UUID interest,
            AccountId by) {
        var pair = new Introduction.Pair(program, null, demand, startup, centre, topic);
        return security.asPortal(() -> {
            pairs.alone(pair);
            var known = jdbc.sql("select id from introduction where interest_id = ?")
                    .param(interest)
                    .query((row, number) -> new IntroductionId(row.getObject("id", UUID.class)))
                    .optional();
            if (known.isPresent()) return known.get();
            var introduction = new Introduction(pair, null, pairs.terms(pair), by, clock.instant());
            introduction.open(interest, by, clock.instant());
            repository.save(introduction);
            openThread(introduction);
            return introduction.id();
        });
    }

    /** By the centre, which offers a declined proposal on: both sides are asked at once. */
    IntroductionId carry(
            ProposalId from, ChallengeId to, OrganizationId applicant, @Nullable Text remark, Viewer viewer) {
        var id = introduce(to, applicant, remark, null, viewer);
        var introduction = brokered(id, viewer);
        if (introduction.status() != IntroductionStatus.SUGGESTED) throw new Clash("introduction.otherStatus");
        introduction.carry(from);
        repository.save(introduction);
        introduce(id, remark, viewer);
        return id;
    }

    /** The draft that was made when the applicant agreed, if one was; for whoever was shown the introduction. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> draft(IntroductionId id) {
        return carried.of(id);
    }

    /** By the centre: from now on both sides are asked. */
    public void introduce(IntroductionId id, @Nullable Text remark, Viewer viewer) {
        var introduction = brokered(id, viewer);
        var now = clock.instant();
        introduction.introduce(remark, duties.due(introduction.pair().program(), now), viewer.account(), now);
        repository.save(introduction);
    }

    /** For the side that the viewer writes for. */
    public void accept(IntroductionId id, Viewer viewer) {
        var introduction = held(id, viewer);
        var side = policy.acting(views.view(introduction), viewer)
                .orElseThrow(() -> new Refused("reply for a side of introduction " + id));
        var now = clock.instant();
        if (side == Side.STARTUP && views.view(introduction).waitsFor().contains(side))
            carried.carry(introduction, viewer);
        if (introduction.accept(side, viewer.account(), now)) {
            var challenge = introduction.pair().challenge();
            if (challenge != null)
                security.asPortal(() -> proposals.submitted(
                                challenge, introduction.pair().startup()))
                        .ifPresent(proposal -> introduction.propose(proposal, viewer.account(), now));
            repository.save(introduction);
            openThread(introduction);
        } else repository.save(introduction);
    }

    /** By either side, or by the centre. */
    public void decline(IntroductionId id, DeclineReason reason, @Nullable Text words, Viewer viewer) {
        var introduction = held(id, viewer);
        var view = views.view(introduction);
        var side = policy.acting(view, viewer);
        if (side.isEmpty() && !programs.oversight(view.program()).mayBroker(view.centre(), viewer))
            throw new Refused("decline introduction " + id);
        introduction.decline(side.orElse(null), reason, words, viewer.account(), clock.instant());
        repository.save(introduction);
    }

    private Optional<OrganizationId> centreOf(ProgramId program, Viewer viewer) {
        var tracks = programs.get(program).tracks();
        return tracks.stream()
                .map(track -> track.centre())
                .filter(viewer::writesFor)
                .findFirst()
                .or(() -> programs.oversight(program).mayOperate(viewer)
                        ? Optional.of(tracks.getFirst().centre())
                        : Optional.empty());
    }

    private IntroductionId note(
            Introduction.Pair pair, @Nullable Text remark, @Nullable String evidence, Viewer viewer) {
        pairs.check(pair, viewer);
        if (said.no(pair)) throw new Clash("introduction.saidNo");
        pairs.alone(pair);
        var going = pairs.going(pair);
        if (going.isPresent()) return going.get();
        var id = repository
                .save(new Introduction(pair, remark, pairs.terms(pair), viewer.account(), clock.instant()))
                .id();
        if (evidence != null)
            jdbc.sql("update introduction set evidence = ?::jsonb where id = ?")
                    .params(evidence, id.value())
                    .update();
        return id;
    }

    private void openThread(Introduction introduction) {
        var pair = introduction.pair();
        threads.open(introduction.id(), null, List.of(pair.demand(), pair.startup(), pair.centre()), clock.instant());
    }

    private Introduction brokered(IntroductionId id, Viewer viewer) {
        var introduction = held(id, viewer);
        var pair = introduction.pair();
        if (!programs.oversight(pair.program()).mayBroker(pair.centre(), viewer))
            throw new Refused("introduce the sides of " + id);
        return introduction;
    }

    private Introduction held(IntroductionId id, Viewer viewer) {
        var introduction = repository.findAlone(id).orElseThrow(() -> views.absent(id));
        views.visible(introduction, viewer);
        return introduction;
    }
}
