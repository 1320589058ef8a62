package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about an open call, to the centre of a track; about challenges, their companies are asked. */
@Service
@Transactional
public class CallQuestions {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Calls calls;
    private final Programs programs;
    private final ProgramPolicy policy;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CallQuestions(
            Calls calls,
            Programs programs,
            ProgramPolicy policy,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.calls = calls;
        this.programs = programs;
        this.policy = policy;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Answered ones for everyone; the others for whoever asked, and for those who may answer. */
    @Transactional(readOnly = true)
    public List<CallQuestion> of(CallId id, Viewer viewer) {
        var call = open(id);
        var oversight = programs.oversight(call.program());
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        return jdbc
                .sql("select *, organization_id = ? as own from call_question where call_id = ? order by asked_at, id")
                .params(own, id.value())
                .query((row, number) -> read(row, oversight, viewer))
                .stream()
                .filter(question -> question.answer() != null || question.own() || question.answers())
                .toList();
    }

    /** By whoever could propose, as long as a proposal can be begun. */
    public void ask(CallId id, OrganizationId centre, Text question, Viewer viewer) {
        var call = open(id);
        if (!policy.mayAsk(call, viewer)) throw new Refused("ask about call " + id);
        if (!call.takes(clock.instant())) throw new Clash("callQuestion.closed");
        if (programs.get(call.program()).tracks().stream()
                .noneMatch(track -> track.centre().equals(centre))) throw new NotFound(centre);
        var now = clock.instant();
        jdbc.sql("""
                        insert into call_question
                            (id, call_id, centre_id, organization_id, question, question_language, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        centre.value(),
                        viewer.organization().orElseThrow().value(),
                        question.original(),
                        question.language().name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new CallQuestionAsked(id, centre, viewer.account(), now));
    }

    /** By that centre or the operator; to say it better later, it is answered again. */
    public void answer(CallId id, UUID question, Text answer, Viewer viewer) {
        var asked = of(id, viewer).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound(question));
        if (!asked.answers()) throw new Refused("answer about call " + id);
        var now = clock.instant();
        var asker = jdbc.sql("""
                        update call_question set answer = ?, answer_language = ?, answered_by = ?, answered_at = ?
                        where id = ? returning organization_id""")
                .params(
                        answer.original(),
                        answer.language().name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC),
                        question)
                .query(UUID.class)
                .single();
        publisher.publishEvent(new CallQuestionAnswered(id, new OrganizationId(asker), viewer.account(), now));
    }

    private CallView open(CallId id) {
        var call = calls.get(id);
        if (call.kind() != CallKind.OPEN) throw new NotFound(id);
        return call;
    }

    private static CallQuestion read(ResultSet row, Oversight oversight, Viewer viewer) throws SQLException {
        var answer = row.getString("answer");
        var centre = new OrganizationId(row.getObject("centre_id", UUID.class));
        return new CallQuestion(
                row.getObject("id", UUID.class),
                centre,
                row.getBoolean("own"),
                new Text(row.getString("question"), Language.valueOf(row.getString("question_language"))),
                row.getTimestamp("asked_at").toInstant(),
                answer == null ? null : new Text(answer, Language.valueOf(row.getString("answer_language"))),
                answer == null ? null : row.getTimestamp("answered_at").toInstant(),
                oversight.mayBroker(centre, viewer));
    }
}
