package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declined proposals that their applicants allow to be offered to other challenges of the same centre. */
@Service
@Transactional
public class Onwards {
    private static final int MOST = 50;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Proposals proposals;
    private final Introductions introductions;
    private final FittingChallenges fitting;
    private final Programs programs;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Onwards(
            Proposals proposals,
            Introductions introductions,
            FittingChallenges fitting,
            Programs programs,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.introductions = introductions;
        this.fitting = fitting;
        this.programs = programs;
        this.organizations = organizations;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The declined proposal, for its applicant, who is asked. */
    @Transactional(readOnly = true)
    public ProposalView asked(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!viewer.belongsTo(proposal.applicant())) throw new Refused("be asked about proposal " + id);
        return proposal;
    }

    /** Since when it may be offered on, if it may. */
    @Transactional(readOnly = true)
    public Optional<Instant> allowedSince(ProposalId id) {
        return jdbc.sql("select given_at from onward_consent where proposal_id = ? and ended_at is null")
                .param(id.value())
                .query((row, number) -> row.getTimestamp("given_at").toInstant())
                .optional();
    }

    /** Allowing it twice is allowing it once. */
    public void allow(ProposalId id, Viewer viewer) {
        var proposal = own(id, viewer);
        if (proposal.status() != ProposalStatus.DECLINED || proposal.historic()) throw new Clash("onward.notDeclined");
        var now = clock.instant();
        var first = jdbc.sql("""
                        insert into onward_consent (id, proposal_id, given_by, given_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(UUID.randomUUID(), id.value(), viewer.account().value(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first)
            publisher.publishEvent(
                    new OnwardAllowed(id, proposal.applicant(), proposal.centre(), viewer.account(), now));
    }

    /** What was offered already stands. */
    public void revoke(ProposalId id, Viewer viewer) {
        own(id, viewer);
        var now = clock.instant();
        var ended = jdbc.sql(
                        "update onward_consent set ended_by = ?, ended_at = ? where proposal_id = ? and ended_at is null")
                .params(viewer.account().value(), now.atOffset(ZoneOffset.UTC), id.value())
                .update();
        if (ended > 0) publisher.publishEvent(new OnwardRevoked(id, viewer.account(), now));
    }

    /** Those of the tracks in which the viewer acts, the newest consent first. */
    @Transactional(readOnly = true)
    public Rows<OnwardRow> list(Viewer viewer, int page) {
        if (!viewer.brokers()) throw new Refused("offer proposals on");
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var operated =
                programs.operated(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        var rows = new ListQuery(
                        "p.id, p.title, p.title_language, p.applicant_id, c.given_at, g.zone, "
                                + "(select count(*) from introduction i where i.carried_id = p.id) as offers",
                        "onward_consent c join proposal p on p.id = c.proposal_id join program g on g.id = p.program_id")
                .where("c.ended_at is null and p.title is not null")
                .where("? or p.centre_id = ? or p.program_id = any (?::uuid[])", viewer.administrator(), own, operated)
                .orderBy(null, Map.of("since", "c.given_at desc"), "p.id")
                .page(jdbc, page, Onwards::row);
        var names = organizations.names(
                rows.rows().stream().map(OnwardRow::applicant).distinct().toList());
        return rows.with(rows.rows().stream()
                .map(row -> row.named(names.getOrDefault(row.applicant(), "")))
                .toList());
    }

    /** The proposal that is to be offered; asked before anything is chosen. */
    @Transactional(readOnly = true)
    public ProposalView candidate(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!programs.oversight(proposal.program()).mayBroker(proposal.centre(), viewer))
            throw new Refused("offer proposal " + id + " on");
        if (allowedSince(id).isEmpty()) throw new Clash("onward.notAllowed");
        return proposal;
    }

    @Transactional(readOnly = true)
    public List<ChallengeRow> fitting(ProposalView proposal, Viewer viewer) {
        return fitting.fitting(proposal, viewer, MOST);
    }

    /** Both sides are asked; when the applicant agrees, what it wrote becomes a draft for that challenge. */
    public IntroductionId offer(ProposalId id, ChallengeId to, @Nullable Text remark, Viewer viewer) {
        var proposal = candidate(id, viewer);
        return introductions.carry(id, to, proposal.applicant(), remark, viewer);
    }

    private ProposalView own(ProposalId id, Viewer viewer) {
        var proposal = asked(id, viewer);
        if (!viewer.writesFor(proposal.applicant())) throw new Refused("decide about proposal " + id);
        return proposal;
    }

    private static OnwardRow row(ResultSet row, int number) throws SQLException {
        return new OnwardRow(
                new ProposalId(row.getObject("id", UUID.class)),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                new OrganizationId(row.getObject("applicant_id", UUID.class)),
                "",
                row.getTimestamp("given_at").toInstant(),
                row.getInt("offers"),
                ZoneId.of(row.getString("zone")));
    }
}
