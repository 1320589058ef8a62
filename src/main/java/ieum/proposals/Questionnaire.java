package ieum.proposals;

import ieum.files.StoredFile;
import ieum.forms.Answers;
import ieum.forms.Field;
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
 * @param withheld whether questions are left out whose answers tell who applies
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
        Map<String, OrganizationId> mentioned,
        boolean withheld) {
    Questionnaire(
            boolean usual,
            @Nullable FormVersionId form,
            FormContent content,
            Answers answers,
            List<Problem> problems,
            Map<String, String> filed,
            Map<String, OrganizationId> mentioned) {
        this(usual, form, content, answers, problems, filed, mentioned, false);
    }

    /** Without the questions whose answers tell who applies. */
    Questionnaire withoutNames() {
        return new Questionnaire(
                usual,
                form,
                content.withoutIdentifying(),
                content.withoutIdentifying().relevant(answers),
                problems,
                filed,
                mentioned,
                content.fields().anyMatch(Field::identifying));
    }

    /** Those files that do not answer such a question. */
    List<StoredFile> visible(List<StoredFile> files) {
        return files.stream()
                .filter(file -> {
                    var question = filed.get(file.id().toString());
                    return question == null
                            || content.field(question)
                                    .filter(Field::identifying)
                                    .isEmpty();
                })
                .toList();
    }

    Questionnaire mentioning(Map<String, OrganizationId> organizations) {
        return new Questionnaire(usual, form, content, answers, problems, filed, organizations);
    }
}
