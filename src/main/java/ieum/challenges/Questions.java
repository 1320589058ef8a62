package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
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

/** Questions to the company, with answers that everyone reads alike who may read the details. */
@Service
@Transactional
public class Questions {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Challenges challenges;
    private final ChallengePolicy policy;
    private final Programs programs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Questions(
            Challenges challenges,
            ChallengePolicy policy,
            Programs programs,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.challenges = challenges;
        this.policy = policy;
        this.programs = programs;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Answered ones for all who may read the details; the others for whoever asked, and for those who answer. */
    @Transactional(readOnly = true)
    public List<QuestionView> of(ChallengeId id, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (challenge.access() != Access.OPEN) return List.of();
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var answers = mayAnswer(challenge, viewer);
        return jdbc.sql("""
                        select q.*, q.organization_id = ? as own from challenge_question q
                        where q.challenge_id = ? and (q.answered_at is not null or q.organization_id = ? or ?)
                        order by q.asked_at, q.id""")
                .params(own, id.value(), own, answers)
                .query((row, number) -> read(row, answers))
                .list();
    }

    /** How many wait for an answer, for those who give it. */
    @Transactional(readOnly = true)
    public int waiting(ChallengeId id, Viewer viewer) {
        return (int) of(id, viewer).stream()
                .filter(question -> question.answer() == null)
                .count();
    }

    /** By whoever could propose, as long as the challenge is open. */
    public void ask(ChallengeId id, Text question, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (!policy.mayAsk(challenge, viewer)) throw new Refused("ask about challenge " + id);
        if (!challenge.takes(clock.instant())) throw new Clash("question.closed");
        var own = viewer.organization().orElseThrow();
        var now = clock.instant();
        jdbc.sql("""
                        insert into challenge_question
                            (id, challenge_id, organization_id, question, question_language, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        own.value(),
                        question.original(),
                        question.language().name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new QuestionAsked(id, own, viewer.account(), now));
    }

    /** By the company or its centre; to say it better later, it is answered again. */
    public void answer(ChallengeId id, UUID question, Text answer, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (!mayAnswer(challenge, viewer)) throw new Refused("answer about challenge " + id);
        var now = clock.instant();
        var asker = jdbc.sql("""
                        update challenge_question set answer = ?, answer_language = ?, answered_by = ?, answered_at = ?
                        where id = ? and challenge_id = ? returning organization_id""")
                .params(
                        answer.original(),
                        answer.language().name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC),
                        question,
                        id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(question));
        publisher.publishEvent(new QuestionAnswered(id, new OrganizationId(asker), viewer.account(), now));
    }

    private boolean mayAnswer(ChallengeView challenge, Viewer viewer) {
        return viewer.writesFor(challenge.owner())
                || programs.oversight(challenge.program()).mayBroker(challenge.centre(), viewer);
    }

    private static QuestionView read(ResultSet row, boolean answers) throws SQLException {
        var answer = row.getString("answer");
        return new QuestionView(
                row.getObject("id", UUID.class),
                row.getBoolean("own"),
                new Text(row.getString("question"), Language.valueOf(row.getString("question_language"))),
                row.getTimestamp("asked_at").toInstant(),
                answer == null ? null : new Text(answer, Language.valueOf(row.getString("answer_language"))),
                answer == null ? null : row.getTimestamp("answered_at").toInstant(),
                answers);
    }
}
