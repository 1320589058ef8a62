package ieum.reviews;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feedback to every applicant of a call: an opening of the centre and what reviewers wrote for the applicant, prepared for
 * all, read and changed one by one, and then given in one round. Whoever decides on a proposal gives it.
 */
@Service
@Transactional
public class Feedbacks {
    /** As many as are given at a time. */
    public static final int MOST = 1000;

    private static final String ROUND = """
            from proposal p left join feedback f on f.proposal_id = p.id
            where p.call_id = :call and p.number is not null and p.status not in ('DRAFT', 'WITHDRAWN')
                and (:all or p.centre_id = :own)""";
    private static final String UNDECIDED = "p.status in ('SUBMITTED', 'WAITLISTED')";

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Calls calls;
    private final Programs programs;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Feedbacks(
            JdbcClient jdbc,
            Proposals proposals,
            Calls calls,
            Programs programs,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.calls = calls;
        this.programs = programs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** For the applicant once it is given; for those who decide before, too. */
    @Transactional(readOnly = true)
    public Optional<Feedback> of(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        var given = find(id);
        return proposal.appliedBy(viewer)
                ? given.filter(one -> one.givenAt() != null)
                : given.filter(one -> mayGive(proposal, viewer));
    }

    @Transactional(readOnly = true)
    public FeedbackRound round(CallId id, int page, Viewer viewer) {
        var scope = scope(id, viewer);
        var counts = query(
                        "select count(*) filter (where " + UNDECIDED + ") as undecided, count(*) filter (where not "
                                + UNDECIDED
                                + " and f.proposal_id is null) as unprepared, count(*) filter (where f.proposal_id is not null"
                                + " and f.given_at is null) as prepared, count(f.given_at) as given " + ROUND,
                        scope)
                .query((row, number) -> new int[] {
                    row.getInt("undecided"), row.getInt("unprepared"), row.getInt("prepared"), row.getInt("given")
                })
                .single();
        var at = Math.max(1, page);
        var found = new LinkedHashMap<ProposalId, Optional<Feedback>>();
        query(
                        "select p.id, f.* " + ROUND + " order by f.given_at is not null, f.proposal_id is not null, "
                                + UNDECIDED + ", p.number limit " + Rows.SIZE + " offset "
                                + (long) (at - 1) * Rows.SIZE,
                        scope)
                .query(row -> {
                    found.put(
                            new ProposalId(row.getObject("id", UUID.class)),
                            row.getObject("proposal_id") == null ? Optional.empty() : Optional.of(feedback(row)));
                });
        var rows = proposals.some(List.copyOf(found.keySet()), viewer).stream()
                .collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        var lines = found.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(rows.get(one.getKey())).stream()
                        .map(row -> new FeedbackRound.Line(row, one.getValue().orElse(null))))
                .toList();
        var count = counts[0] + counts[1] + counts[2] + counts[3];
        return new FeedbackRound(
                counts[0], counts[1], counts[2], counts[3], new Rows<>(lines, at, Math.min(count, Rows.COUNTED + 1)));
    }

    /**
     * For everyone who is decided like this and has none yet.
     *
     * @param opening what all of them read first
     * @return for how many
     */
    public int prepare(CallId id, Set<ProposalStatus> decided, Text opening, Viewer viewer) {
        var scope = scope(id, viewer);
        return query(
                        """
                        insert into feedback (proposal_id, words, language, prepared_by, prepared_at)
                        select p.id, concat_ws(E'\\n\\n', :opening::text, (
                            select string_agg(r.answers -> 'advice' ->> 0, E'\\n\\n' order by r.submitted_at)
                            from review r where r.proposal_id = p.id)), :language, :by, :now
                        """ + ROUND + " and f.proposal_id is null and not " + UNDECIDED
                                + " and p.status = any (:decided) on conflict do nothing",
                        scope)
                .param("opening", opening.original())
                .param("language", opening.language().name())
                .param("by", viewer.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("decided", decided.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Like {@link #of}, for whoever is about to write it. */
    @Transactional(readOnly = true)
    public Feedback toWrite(ProposalId id, Viewer viewer) {
        checkMayGive(id, viewer);
        var feedback = find(id).orElseThrow(() -> new NotFound(id));
        if (feedback.givenAt() != null) throw new Clash("feedback.given");
        return feedback;
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void write(ProposalId id, Text words, int version, Viewer viewer) {
        toWrite(id, viewer);
        var changed = jdbc.sql(
                        "update feedback set words = ?, language = ?, version = version + 1 where proposal_id = ? and version = ? and given_at is null")
                .params(words.original(), words.language().name(), id.value(), version)
                .update();
        if (changed == 0) throw new ObjectOptimisticLockingFailureException(Feedback.class, id);
    }

    /** This applicant gets none, unless one is prepared anew. */
    public void remove(ProposalId id, Viewer viewer) {
        toWrite(id, viewer);
        jdbc.sql("delete from feedback where proposal_id = ? and given_at is null")
                .param(id.value())
                .update();
    }

    /**
     * What is prepared goes to its applicants, the first {@value #MOST} at a time.
     *
     * @param seen how many were prepared when this was asked for
     * @return to how many
     */
    public int give(CallId id, int seen, Viewer viewer) {
        var scope = scope(id, viewer);
        var now = clock.instant();
        var prepared = query(
                        "select p.id " + ROUND
                                + " and f.proposal_id is not null and f.given_at is null order by p.number",
                        scope)
                .query(UUID.class)
                .list();
        if (prepared.size() != seen) throw new Clash("feedback.changed");
        var given = prepared.stream().limit(MOST).toList();
        jdbc.sql(
                        "update feedback set given_by = ?, given_at = ? where proposal_id = any (?::uuid[]) and given_at is null")
                .params(
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC),
                        given.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        for (var one : given) publisher.publishEvent(new FeedbackGiven(new ProposalId(one), viewer.account(), now));
        return given.size();
    }

    /** What was given, for those who tell of it. */
    @Transactional(readOnly = true)
    public Text words(ProposalId id) {
        return find(id).orElseThrow(() -> new NotFound(id)).words();
    }

    private record Scope(CallId call, boolean all, OrganizationId own) {}

    private Scope scope(CallId id, Viewer viewer) {
        var program = programs.get(calls.get(id).program());
        var all = program.oversight().mayOperate(viewer);
        var centre = viewer.organization()
                .filter(viewer::writesFor)
                .filter(program.text().centres()::contains);
        if (!all && centre.isEmpty()) throw new Refused("give feedback in call " + id);
        return new Scope(id, all, centre.orElse(program.oversight().operator()));
    }

    private JdbcClient.StatementSpec query(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("call", scope.call().value())
                .param("all", scope.all())
                .param("own", scope.own().value());
    }

    private void checkMayGive(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (proposal.appliedBy(viewer)) throw NotFound.hidden("feedback of " + id);
        if (!mayGive(proposal, viewer)) throw new Refused("give feedback on proposal " + id);
    }

    private boolean mayGive(ProposalView proposal, Viewer viewer) {
        return programs.oversight(proposal.program()).mayBroker(proposal.centre(), viewer);
    }

    private Optional<Feedback> find(ProposalId id) {
        return jdbc.sql("select * from feedback where proposal_id = ?")
                .param(id.value())
                .query((row, number) -> feedback(row))
                .optional();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        var given = row.getTimestamp("given_at");
        return new Feedback(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                new Text(row.getString("words"), Language.valueOf(row.getString("language"))),
                row.getInt("version"),
                given == null ? null : given.toInstant());
    }
}
