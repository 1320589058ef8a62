package ieum.roundtables.web;

import ieum.roundtables.Quote;
import ieum.roundtables.Stance;
import ieum.roundtables.StatementText;
import ieum.roundtables.StatementView;
import ieum.roundtables.Theme;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement as it is typed; its language is found. */
record StatementForm(
        @NotNull Theme theme,
        @NotNull Stance stance,
        @NotBlank @Size(max = 2000) String said,
        @Size(max = 160) String role,
        @Size(max = 160) String organization,
        @Nullable Boolean consent,
        long version) {
    /** The next one is about the same theme, most often. */
    static StatementForm empty(@Nullable Theme theme) {
        return new StatementForm(theme == null ? Theme.NEED : theme, Stance.NEUTRAL, "", "", "", false, 0);
    }

    static StatementForm of(StatementView statement) {
        return new StatementForm(
                statement.theme(),
                statement.stance(),
                statement.said().original(),
                statement.role(),
                statement.organizationName(),
                statement.quote() != Quote.NONE,
                statement.version());
    }

    StatementText toText(Function<String, Text> detected) {
        return new StatementText(
                theme,
                stance,
                detected.apply(said.strip()),
                role == null ? "" : role,
                organization == null ? "" : organization,
                Boolean.TRUE.equals(consent));
    }
}
