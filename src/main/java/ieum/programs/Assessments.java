package ieum.programs;

import ieum.accounts.AccountId;
import ieum.forms.AnswerDraft;
import ieum.forms.Answers;
import ieum.forms.AnswersJson;
import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.FormVersion;
import ieum.forms.FormVersionId;
import ieum.forms.Forms;
import ieum.forms.Mentions;
import ieum.forms.Score;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations say of themselves in forms with points. Each stays as it was submitted, under the version that was
 * asked; the last one to a form is the one that counts.
 */
@Service
@Transactional
public class Assessments {
    private final Forms forms;
    private final AssessmentPolicy policy;
    private final AssessmentDrafts drafts;
    private final Mentions mentions;
    private final RowSecurity security;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final AnswersJson json = new AnswersJson();

    Assessments(
            Forms forms,
            AssessmentPolicy policy,
            AssessmentDrafts drafts,
            Mentions mentions,
            RowSecurity security,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.forms = forms;
        this.policy = policy;
        this.drafts = drafts;
        this.mentions = mentions;
        this.security = security;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What can be answered now. */
    @Transactional(readOnly = true)
    public List<FormVersion> asked() {
        return forms.published(FormPurpose.SELF_ASSESSMENT);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<AssessmentView> of(OrganizationId organization, Viewer viewer) {
        if (!policy.maySee(organization, viewer)) throw NotFound.hidden(organization);
        return all(List.of(organization));
    }

    @Transactional(readOnly = true)
    public AssessmentView get(AssessmentId id, Viewer viewer) {
        var found = find(id);
        if (found.isEmpty()) throw asPortal(() -> find(id)).isPresent() ? NotFound.hidden(id) : new NotFound(id);
        if (!policy.maySee(found.get().organization(), viewer)) throw NotFound.hidden(id);
        return found.get();
    }

    /** Asked before the form is shown. */
    public void checkMayAnswer(OrganizationId organization, Viewer viewer) {
        if (!policy.mayAnswer(organization, viewer)) throw new Refused("assess " + organization);
    }

    /** The version of a form with points, to be answered. */
    @Transactional(readOnly = true)
    public FormVersion toAnswer(FormVersionId id) {
        return asked().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Which of them were begun and not submitted yet; for whoever may go on with them. */
    @Transactional(readOnly = true)
    public Set<FormVersionId> begun(OrganizationId organization, Viewer viewer) {
        return policy.mayAnswer(organization, viewer) ? drafts.of(organization) : Set.of();
    }

    /** What was answered so far and not submitted yet. */
    @Transactional(readOnly = true)
    public AnswerDraft draft(OrganizationId organization, FormVersionId form, Viewer viewer) {
        checkMayAnswer(organization, viewer);
        return drafts.find(organization, form).orElseGet(AnswerDraft::empty);
    }

    /**
     * @param version of the draft that was gone on from
     * @return the version to name at the next saving
     */
    public long save(OrganizationId organization, FormVersionId form, Answers given, long version, Viewer viewer) {
        checkMayAnswer(organization, viewer);
        toAnswer(form);
        return drafts.save(organization, form, given, version, viewer.account());
    }

    /** @throws Clash where something that is asked is not answered */
    public AssessmentId submit(OrganizationId organization, FormVersionId form, Answers given, Viewer viewer) {
        checkMayAnswer(organization, viewer);
        var content = toAnswer(form).content();
        var found = mentions.find(content, Answers.none(), given);
        if (!content.problems(given, Set.of()).isEmpty()) throw new Clash("assessment.incomplete");
        var id = AssessmentId.next();
        var now = clock.instant();
        jdbc.sql("""
                        insert into assessment (id, organization_id, form_version_id, answers, submitted_by, submitted_at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(
                        id.value(),
                        organization.value(),
                        form.value(),
                        json.convertToDatabaseColumn(content.relevant(found)),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        drafts.remove(organization, form);
        publisher.publishEvent(new AssessmentSubmitted(id, organization, viewer.account(), now));
        return id;
    }

    /** For rules: what the last answer of each of these to each form comes to; whoever calls decides who may know. */
    Map<OrganizationId, Map<FormId, Score>> scores(Collection<OrganizationId> organizations) {
        var scores = new HashMap<OrganizationId, Map<FormId, Score>>();
        for (var assessment : asPortal(() -> all(organizations)))
            scores.computeIfAbsent(assessment.organization(), one -> new HashMap<>())
                    .putIfAbsent(assessment.form().form(), assessment.score());
        return scores;
    }

    private List<AssessmentView> all(Collection<OrganizationId> organizations) {
        return jdbc.sql("select * from assessment where organization_id = any (?) order by submitted_at desc, id")
                .param(organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(this::view)
                .list();
    }

    private Optional<AssessmentView> find(AssessmentId id) {
        return jdbc.sql("select * from assessment where id = ?")
                .param(id.value())
                .query(this::view)
                .optional();
    }

    private <T> T asPortal(Supplier<T> work) {
        return security.asPortal(work);
    }

    private AssessmentView view(ResultSet row, int number) throws SQLException {
        var form = forms.version(new FormVersionId(row.getObject("form_version_id", UUID.class)));
        var answers = json.convertToEntityAttribute(row.getString("answers"));
        return new AssessmentView(
                new AssessmentId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                form,
                answers,
                Score.of(form.content(), answers),
                new AccountId(row.getObject("submitted_by", UUID.class)),
                row.getTimestamp("submitted_at").toInstant());
    }
}
