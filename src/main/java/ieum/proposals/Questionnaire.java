package ieum.proposals;

import ieum.forms.Answers;
import ieum.forms.FormContent;
import ieum.forms.FormVersionId;
import ieum.forms.Problem;
import ieum.organizations.OrganizationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal is asked beside title and summary, and what was answered.
 *
 * @param usual whether the portal's usual questions are among it
 * @param form the version of a form that it keeps, or nothing
 * @param content what that form asks; nothing where there is none
 * @param problems what keeps the answers from being complete
 * @param filed the files that answer a question, by file
 * @param mentioned the organisations that answers name and that everyone may read about, by the keys of the questions
 */
public record Questionnaire(
        boolean usual,
        @Nullable FormVersionId form,
        FormContent content,
        Answers answers,
        List<Problem> problems,
        Map<String, String> filed,
        Map<String, OrganizationId> mentioned) {
    Questionnaire mentioning(Map<String, OrganizationId> organizations) {
        return new Questionnaire(usual, form, content, answers, problems, filed, organizations);
    }
}
