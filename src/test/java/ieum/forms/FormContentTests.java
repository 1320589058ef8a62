package ieum.forms;

import static ieum.forms.FormFixtures.choice;
import static ieum.forms.FormFixtures.exports;
import static ieum.forms.FormFixtures.field;
import static ieum.forms.FormFixtures.option;
import static ieum.forms.FormFixtures.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.shared.Clash;
import ieum.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormContentTests {
    @Test
    void questionUnderAnotherAnswerIsNeitherAskedNorMissing() {
        assertThat(problems(exports(), Map.of("q1", List.of("o2")))).isEmpty();
        assertThat(problems(exports(), Map.of("q1", List.of("o1")))).containsExactly("q2 answer.missing");
        assertThat(problems(exports(), Map.of())).containsExactly("q1 answer.missing");
    }

    @Test
    void answerToWhatIsNotAskedGoesNoFurtherButIsNotForgotten() {
        var answers = new Answers(Map.of("q1", List.of("o2"), "q2", List.of("France")));

        assertThat(exports().relevant(answers).get("q2")).isEmpty();
        assertThat(answers.get("q2")).containsExactly("France");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | twelve | answer.noNumber",
                "NUMBER | 12 |",
                "NUMBER | 1 234 567 |",
                "NUMBER | -3 |",
                "DATE | 2026-02-30 | answer.noDate",
                "DATE | 2026-02-28 |",
                "MONEY | 100 | answer.noCurrency",
                "CHOICE | o9 | answer.otherOptions"
            })
    void answerIsWhatItsQuestionAsks(FieldKind kind, String given, String wrong) {
        var content = content(field("q1", kind, "A question", true));

        assertThat(problems(content, Map.of("q1", List.of(given))))
                .isEqualTo(wrong == null ? List.of() : List.of("q1 " + wrong));
    }

    @Test
    void textIsCountedAsReadersCount() {
        var content = content(new Field(
                "q1", FieldKind.LINE, FormFixtures.label("Five"), null, true, 5, null, null, List.of(), null));

        assertThat(problems(content, Map.of("q1", List.of("🚢🚢🚢🚢🚢")))).isEmpty();
        assertThat(problems(content, Map.of("q1", List.of("🚢🚢🚢🚢🚢🚢")))).containsExactly("q1 answer.tooLong");
    }

    @Test
    void whatChangedBetweenTwoVersionsIsNamedByQuestion() {
        var before = content(field("q1", FieldKind.LINE, "One", true), field("q2", FieldKind.LINE, "Two", true));
        var after =
                content(field("q2", FieldKind.LINE, "Two, longer", true), field("q3", FieldKind.LINE, "Three", true));

        assertThat(after.since(before))
                .isEqualTo(Map.of(
                        "q1", FormContent.Change.REMOVED,
                        "q2", FormContent.Change.CHANGED,
                        "q3", FormContent.Change.ADDED));
    }

    @Test
    void removedQuestionFreesThoseThatDependedOnIt() {
        var left = FormDraft.removeField("q1").apply(exports());

        assertThat(left.field("q2").orElseThrow().condition()).isNull();
    }

    @Test
    void questionStaysBehindTheOneItDependsOn() {
        assertThatThrownBy(() -> FormDraft.moveField("q2", -1).apply(exports()))
                .isInstanceOf(Clash.class)
                .hasMessage("form.conditionLater");
    }

    @Test
    void keyOfARemovedQuestionNeverComesBack() {
        var removed = FormDraft.removeField("q3").apply(exports());
        var added = FormDraft.addField("s1", key -> field(key, FieldKind.LINE, "Another", false))
                .apply(removed);

        assertThat(added.fields().map(Field::key)).containsExactly("q1", "q2", "q5");
    }

    @Test
    void labelIsReadInTheReadersLanguageElseInEnglishElseAsWritten() {
        var label = new Label(Language.KO, Map.of(Language.KO, "수출", Language.EN, "Exports", Language.FR, " "));

        assertThat(label.in(Language.KO).original()).isEqualTo("수출");
        assertThat(label.in(Language.FR).original()).isEqualTo("Exports");
        assertThat(Label.of("수출", Language.KO).in(Language.VI).language()).isEqualTo(Language.KO);
    }

    @Test
    void areasCountByTheirWeightAndEachHasItsThreshold() {
        var yes = option("o1", "Yes", 10);
        var some = option("o2", "Partly", 5);
        var no = option("o3", "No", 0);
        var content = new FormContent(
                List.of(
                        new Section(
                                "s1",
                                FormFixtures.label("Technology"),
                                null,
                                3,
                                60,
                                List.of(choice("q1", "A", null, yes, some, no))),
                        new Section(
                                "s2",
                                FormFixtures.label("Management"),
                                null,
                                1,
                                60,
                                List.of(choice("q2", "B", null, yes, some, no)))),
                4);

        var score = Score.of(content, new Answers(Map.of("q1", List.of("o1"), "q2", List.of("o2"))));

        assertThat(score.total()).isEqualTo(87.5);
        assertThat(score.areas()).extracting(Score.Area::reached).containsExactly(true, false);
        assertThat(score.reached()).isFalse();
    }

    private static FormContent content(Field... fields) {
        return new FormContent(List.of(section("s1", "Section", fields)), 9);
    }

    private static List<String> problems(FormContent content, Map<String, List<String>> given) {
        return content.problems(new Answers(given), Set.of()).stream()
                .map(problem -> problem.field() + " " + problem.wording())
                .toList();
    }
}
