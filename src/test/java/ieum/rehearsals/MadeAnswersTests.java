package ieum.rehearsals;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.forms.Condition;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MadeAnswersTests {
    /** One question of each kind, each required; one only where another was answered so; and limits. */
    @Test
    void everyQuestionThatIsAskedGetsAnAnswerThatIsTaken() {
        var choice = FormFixtures.option("o1", "Yes", null);
        var fields = Stream.concat(
                        Arrays.stream(FieldKind.values())
                                .map(kind -> new Field(
                                        kind.name().toLowerCase(),
                                        kind,
                                        FormFixtures.label(kind.name()),
                                        null,
                                        true,
                                        kind.hasLength() ? 20 : null,
                                        kind.hasRange() ? new BigDecimal("12.5") : null,
                                        kind.hasRange() ? new BigDecimal(13) : null,
                                        kind.hasOptions()
                                                ? List.of(choice, FormFixtures.option("o2", "No", null))
                                                : List.of(),
                                        null)),
                        Stream.of(new Field(
                                "further",
                                FieldKind.LINE,
                                FormFixtures.label("Which?"),
                                null,
                                true,
                                null,
                                null,
                                null,
                                List.of(),
                                new Condition("choice", List.of("o1")))))
                .toList();
        var content = new FormContent(
                List.of(new Section("s1", FormFixtures.label("All"), null, null, null, fields)), fields.size());

        var answers = new MadeAnswers(
                        content, "A text that is longer than twenty letters", "A firm", LocalDate.of(2026, 11, 27))
                .all();

        assertThat(content.problems(answers, Set.of("file"))).isEmpty();
        assertThat(answers.first("further")).isNotEmpty();
        assertThat(content.problems(answers, Set.of())).hasSize(1);
    }
}
