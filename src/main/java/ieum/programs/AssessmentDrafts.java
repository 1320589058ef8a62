package ieum.programs;

import ieum.accounts.AccountId;
import ieum.forms.Answers;
import ieum.forms.AnswersJson;
import ieum.forms.FormVersionId;
import ieum.organizations.OrganizationId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Self-assessments that were begun: one of each organisation and version of a form, until it is submitted. */
@Component
class AssessmentDrafts {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AnswersJson json = new AnswersJson();

    AssessmentDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<AssessmentDraft> find(OrganizationId organization, FormVersionId form) {
        return jdbc.sql("select * from assessment_draft where organization_id = ? and form_version_id = ?")
                .params(organization.value(), form.value())
                .query((row, number) -> new AssessmentDraft(
                        json.convertToEntityAttribute(row.getString("answers")),
                        row.getLong("version"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    Set<FormVersionId> of(OrganizationId organization) {
        return jdbc
                .sql("select form_version_id from assessment_draft where organization_id = ?")
                .param(organization.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(FormVersionId::new)
                .collect(Collectors.toSet());
    }

    /** @throws OptimisticLockingFailureException when somebody else saved meanwhile */
    long save(OrganizationId organization, FormVersionId form, Answers answers, long version, AccountId by) {
        var saved = jdbc.sql("""
                        insert into assessment_draft as d (organization_id, form_version_id, answers, version, saved_by, saved_at)
                        select :organization, :form, cast(:answers as jsonb), :version + 1, :by, :at
                        where :version = 0 or exists (select 1 from assessment_draft
                            where organization_id = :organization and form_version_id = :form)
                        on conflict (organization_id, form_version_id) do update
                        set answers = excluded.answers, version = excluded.version, saved_by = excluded.saved_by,
                            saved_at = excluded.saved_at
                        where d.version = :version""")
                .param("organization", organization.value())
                .param("form", form.value())
                .param("answers", json.convertToDatabaseColumn(answers))
                .param("version", version)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (saved == 0) throw new OptimisticLockingFailureException("A draft that was saved meanwhile: " + form);
        return version + 1;
    }

    void remove(OrganizationId organization, FormVersionId form) {
        jdbc.sql("delete from assessment_draft where organization_id = ? and form_version_id = ?")
                .params(organization.value(), form.value())
                .update();
    }
}
