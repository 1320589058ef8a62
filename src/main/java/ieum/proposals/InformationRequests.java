package ieum.proposals;

import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for more about what was submitted, which itself stays as it was received. */
@Service
@Transactional
public class InformationRequests {
    private final Proposals proposals;
    private final Programs programs;
    private final AnswerFiles files;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    InformationRequests(
            Proposals proposals,
            Programs programs,
            AnswerFiles files,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.proposals = proposals;
        this.programs = programs;
        this.files = files;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** For everyone who sees the proposal, without the names of files where who applies is kept from them, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<InformationRequest> of(ProposalId id, Viewer viewer) {
        proposals.visible(id, viewer);
        var veiled = proposals.get(id, viewer).veiled();
        var filed = files.of(id);
        return jdbc
                .sql("select * from proposal_request where proposal_id = ? order by asked_at, id")
                .param(id.value())
                .query(InformationRequests::read)
                .stream()
                .map(request -> request.with(filed.getOrDefault(request.id(), List.of())))
                .map(request -> veiled ? request.withoutNames() : request)
                .toList();
    }

    /** By the centre, as long as it has not decided. */
    public void ask(ProposalId id, Text question, @Nullable Instant due, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!programs.oversight(proposal.program()).mayBroker(proposal.centre(), viewer))
            throw new Refused("ask for more about proposal " + id);
        if (!proposal.status().isOpen()) throw new Clash("proposal.otherStatus." + proposal.status());
        var now = clock.instant();
        jdbc.sql("""
                        insert into proposal_request
                            (id, proposal_id, question, question_language, asked_by, asked_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(id.value())
                .param(question.original())
                .param(question.language().name())
                .param(viewer.account().value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(due == null ? null : due.atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new InformationRequested(id, viewer.account(), now));
    }

    /** A file on its way, read once. */
    public record Sent(String name, InputStream content) {}

    /**
     * By the applicant, once; what is said stands.
     *
     * @throws Clash for the first file that is of no kind or size that is taken; then nothing is said
     */
    public void answer(ProposalId id, UUID request, Text answer, List<Sent> sent, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!viewer.writesFor(proposal.applicant())) throw new Refused("answer for proposal " + id);
        var now = clock.instant();
        var answered = jdbc.sql("""
                        update proposal_request set answer = ?, answer_language = ?, answered_by = ?, answered_at = ?
                        where id = ? and proposal_id = ? and answered_at is null""")
                .params(
                        answer.original(),
                        answer.language().name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC),
                        request,
                        id.value())
                .update();
        if (answered == 0) {
            if (of(id, viewer).stream().noneMatch(one -> one.id().equals(request))) throw new NotFound(request);
            throw new Clash("request.answered");
        }
        files.add(request, sent, viewer);
        publisher.publishEvent(new InformationGiven(id, viewer.account(), now));
    }

    private static InformationRequest read(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due_at");
        var answer = row.getString("answer");
        return new InformationRequest(
                row.getObject("id", UUID.class),
                new Text(row.getString("question"), Language.valueOf(row.getString("question_language"))),
                row.getTimestamp("asked_at").toInstant(),
                due == null ? null : due.toInstant(),
                answer == null ? null : new Text(answer, Language.valueOf(row.getString("answer_language"))),
                answer == null ? null : row.getTimestamp("answered_at").toInstant(),
                List.of());
    }
}
