package ieum.programs;

import ieum.accounts.AccountId;
import ieum.forms.AnswerDraft;
import ieum.forms.AnswerDrafts;
import ieum.forms.Answers;
import ieum.forms.FormVersionId;
import ieum.organizations.OrganizationId;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Self-assessments that were begun: one of each organisation and version of a form; nobody but those who write it knows of it. */
@Component
class AssessmentDrafts {
    private final JdbcClient jdbc;
    private final AnswerDrafts drafts;

    AssessmentDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = new AnswerDrafts(jdbc, clock, "assessment_draft", "organization_id", "form_version_id");
    }

    Optional<AnswerDraft> find(OrganizationId organization, FormVersionId form) {
        return drafts.find(organization.value(), form.value());
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

    long save(OrganizationId organization, FormVersionId form, Answers answers, long version, AccountId by) {
        return drafts.save(answers, version, by, organization.value(), form.value());
    }

    void remove(OrganizationId organization, FormVersionId form) {
        drafts.remove(organization.value(), form.value());
    }
}
