package ieum.matching;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.programs.Participations;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with matches. */
@Service
@Transactional
public class Matches {
    private final MatchRepository repository;
    private final MatchPolicy policy;
    private final MatchList list;
    private final IntroductionRepository introductions;
    private final Introductions introduced;
    private final ThreadRows threads;
    private final Proposals proposals;
    private final Programs programs;
    private final Participations participations;
    private final Organizations organizations;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Matches(
            MatchRepository repository,
            MatchPolicy policy,
            MatchList list,
            IntroductionRepository introductions,
            Introductions introduced,
            ThreadRows threads,
            Proposals proposals,
            Programs programs,
            Participations participations,
            Organizations organizations,
            Terms terms,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.introductions = introductions;
        this.introduced = introduced;
        this.threads = threads;
        this.proposals = proposals;
        this.programs = programs;
        this.participations = participations;
        this.organizations = organizations;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<MatchRow> list(MatchFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<MatchRow> all(MatchFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    @Transactional(readOnly = true)
    public MatchView get(MatchId id, Viewer viewer) {
        return visible(repository.findById(id).orElseThrow(() -> new NotFound(id)), viewer);
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public MatchFacts facts(MatchId id) {
        return MatchFacts.of(view(repository.findById(id).orElseThrow(() -> new NotFound(id))));
    }

    /** Of this organisation, on either side; whoever asks keeps them from those who may not know. */
    @Transactional(readOnly = true)
    public List<MatchId> of(OrganizationId side) {
        return jdbc.sql("select id from match where demand_id = :id or startup_id = :id")
                .param("id", side.value())
                .query((row, number) -> new MatchId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many count in a programme: those that both sides confirmed. */
    @Transactional(readOnly = true)
    public int confirmed(ProgramId program) {
        return jdbc.sql("select count(*) from match where program_id = ? and status = 'CONFIRMED'")
                .param(program.value())
                .query(Integer.class)
                .single();
    }

    /** The proposal that is to become a match; asked before the form is shown. */
    @Transactional(readOnly = true)
    public ProposalView candidate(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!programs.oversight(proposal.program()).mayBroker(proposal.centre(), viewer))
            throw new Refused("propose a match of proposal " + id);
        return proposal;
    }

    /** The same of two that talk to each other. */
    @Transactional(readOnly = true)
    public IntroductionView candidate(IntroductionId id, Viewer viewer) {
        var introduction = introduced.get(id, viewer);
        if (!programs.oversight(introduction.program()).mayBroker(introduction.centre(), viewer))
            throw new Refused("propose a match of introduction " + id);
        return introduction;
    }

    /** The one that came of an introduction, if one goes on or was confirmed; for whoever was shown the introduction. */
    @Transactional(readOnly = true)
    public Optional<MatchId> from(IntroductionId id) {
        return going("introduction_id", id.value());
    }

    /** Proposing again what was proposed leads to the same match. */
    public MatchId propose(ProposalId id, Text task, Viewer viewer) {
        var proposal = candidate(id, viewer);
        var owner = proposal.owner();
        if (owner == null) throw new Clash("match.needsTwoSides");
        // nobody steps back between this look and the match
        participations.hold(proposal.program());
        if (proposals.statusNow(id) != ProposalStatus.ACCEPTED) throw new Clash("match.needsAcceptance");
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))::text")
                .param(id.toString())
                .query(String.class)
                .single();
        var known = going("proposal_id", id.value());
        if (known.isPresent()) return known.get();
        var introduction = introductions.findOf(id).stream().findFirst();
        var pair = new Match.Pair(
                proposal.program(),
                id,
                introduction.map(Introduction::id).orElse(null),
                owner,
                proposal.applicant(),
                proposal.centre());
        return propose(pair, task, viewer);
    }

    /** The same of two that talk to each other, without a proposal. */
    public MatchId propose(IntroductionId id, Text task, Viewer viewer) {
        candidate(id, viewer);
        var introduction = introductions.findAlone(id).orElseThrow(() -> new NotFound(id));
        var known = going("introduction_id", id.value());
        if (known.isPresent()) return known.get();
        if (introduction.status() != IntroductionStatus.TALKING) throw new Clash("match.needsTalk");
        var two = introduction.pair();
        introduction.propose(null, viewer.account(), clock.instant());
        introductions.save(introduction);
        return propose(
                new Match.Pair(two.program(), null, id, two.demand(), two.startup(), two.centre()), task, viewer);
    }

    private MatchId propose(Match.Pair pair, Text task, Viewer viewer) {
        var names = organizations
                .names(List.of(pair.demand(), pair.startup(), pair.centre()))
                .values();
        var words = new TreeSet<>(terms.of(task));
        words.addAll(terms.ofNames(names));
        return repository
                .save(new Match(number(), pair, task, List.copyOf(words), viewer.account(), clock.instant()))
                .id();
    }

    /**
     * For the side that the viewer writes for. With the second confirmation both take a place, or keep the one they
     * have, and the match counts.
     *
     * @throws Clash when no place is left, or the other side has declined
     */
    public void confirm(MatchId id, Viewer viewer) {
        var match = repository.findAlone(id).orElseThrow(() -> new NotFound(id));
        var side = side(match, viewer);
        if (match.confirm(side, viewer.account(), clock.instant())) {
            var pair = match.pair();
            programs.takePlace(pair.program(), pair.centre(), Side.DEMAND, pair.demand(), viewer);
            programs.takePlace(pair.program(), pair.centre(), Side.STARTUP, pair.startup(), viewer);
            organizations.recordTie(pair.demand(), pair.startup(), TieKind.COLLABORATION, "match " + id);
            repository.save(match);
            confirmed(match, side, viewer);
        } else repository.save(match);
    }

    public void decline(MatchId id, Text reason, Viewer viewer) {
        var match = repository.findAlone(id).orElseThrow(() -> new NotFound(id));
        var side = side(match, viewer);
        match.decline(side, reason, viewer.account(), clock.instant());
        repository.save(match);
        introduction(match).filter(one -> one.proposal() == null).ifPresent(one -> {
            one.talkOn(side, viewer.account(), clock.instant());
            introductions.save(one);
        });
    }

    /** From now on the two may write to each other, if they could not before. */
    private void confirmed(Match match, Side last, Viewer viewer) {
        var introduction = introduction(match);
        introduction.ifPresent(one -> {
            one.confirm(last, viewer.account(), clock.instant());
            introductions.save(one);
        });
        var pair = match.pair();
        if (introduction.isEmpty())
            threads.open(null, match.id(), List.of(pair.demand(), pair.startup(), pair.centre()), clock.instant());
    }

    private Optional<Introduction> introduction(Match match) {
        var id = match.pair().introduction();
        return id == null ? Optional.empty() : introductions.findAlone(id);
    }

    private Side side(Match match, Viewer viewer) {
        return policy.side(visible(match, viewer), viewer)
                .orElseThrow(() -> new Refused("answer for a side of match " + match.id()));
    }

    private MatchView visible(Match match, Viewer viewer) {
        var view = view(match);
        if (!policy.maySee(view, programs.oversight(view.program()), viewer)) throw NotFound.hidden(match.id());
        return view;
    }

    private MatchView view(Match match) {
        var pair = match.pair();
        var names = organizations.names(List.of(pair.demand(), pair.startup(), pair.centre()));
        return match.view(
                names.getOrDefault(pair.demand(), ""),
                names.getOrDefault(pair.startup(), ""),
                names.getOrDefault(pair.centre(), ""),
                programs.zone(pair.program()));
    }

    private Optional<MatchId> going(String of, UUID id) {
        return jdbc.sql("select id from match where " + of + " = ? and status <> 'DECLINED'")
                .param(id)
                .query((row, number) -> new MatchId(row.getObject("id", UUID.class)))
                .optional();
    }

    private String number() {
        var number =
                jdbc.sql("select nextval('match_number')").query(Long.class).single();
        return "M-%d-%04d".formatted(clock.instant().atOffset(ZoneOffset.UTC).getYear(), number);
    }
}
