package ieum.roundtables.web;

import ieum.roundtables.IssueId;
import ieum.roundtables.StatementId;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Which statements belong together: in an issue that is there, or in a new one. */
record MergeForm(
        @Nullable List<StatementId> statements,
        @Nullable IssueId issue,
        @Size(max = 300) String title) {
    static MergeForm empty() {
        return new MergeForm(List.of(), null, "");
    }

    void check(BindingResult errors) {
        if (chosen().isEmpty()) errors.rejectValue("statements", "statement.noneChosen");
        if ((issue == null) == isBlank()) errors.rejectValue("title", "issue.oneOrNew");
    }

    List<StatementId> chosen() {
        return statements == null ? List.of() : statements;
    }

    private boolean isBlank() {
        return title == null || title.isBlank();
    }
}
