package ieum.programs;

import ieum.accounts.AccountId;
import ieum.forms.Answers;
import ieum.forms.FormVersion;
import ieum.forms.Score;
import ieum.organizations.OrganizationId;
import java.time.Instant;

/** What an organisation answered about itself, under the version that was asked then, and what it comes to. */
public record AssessmentView(
        AssessmentId id,
        OrganizationId organization,
        FormVersion form,
        Answers answers,
        Score score,
        AccountId by,
        Instant at) {}
