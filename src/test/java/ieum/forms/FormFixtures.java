package ieum.forms;

import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Valid forms to start a test from. */
public class FormFixtures {
    private FormFixtures() {}

    public static FormText text(String name, FormPurpose purpose) {
        return new FormText(new Text(name, Language.EN), purpose);
    }

    public static Label label(String words) {
        return Label.of(words, Language.EN);
    }

    public static Section section(String key, String title, Field... fields) {
        return new Section(key, label(title), null, null, null, List.of(fields));
    }

    public static Field field(String key, FieldKind kind, String label, boolean required) {
        return new Field(key, kind, label(label), null, required, null, null, null, List.of(), null);
    }

    public static Field choice(String key, String label, @Nullable Condition condition, Option... options) {
        return new Field(
                key, FieldKind.CHOICE, label(label), null, true, null, null, null, List.of(options), condition);
    }

    public static Option option(String key, String label, @Nullable Integer points) {
        return new Option(key, label(label), points);
    }

    /** "Do you export?" with two answers; where yes, "To which countries?"; and a number that may be left out. */
    public static FormContent exports() {
        return new FormContent(
                List.of(section(
                        "s1",
                        "Markets",
                        choice("q1", "Do you export?", null, option("o1", "Yes", 10), option("o2", "No", 0)),
                        field("q2", FieldKind.LINE, "To which countries?", true)
                                .with(new Condition("q1", List.of("o1"))),
                        field("q3", FieldKind.NUMBER, "Employees", false))),
                4);
    }

    /** Published by that centre, with one section and these questions. */
    public static FormId published(Forms forms, FormContent content, FormPurpose purpose, Viewer centre) {
        var id = forms.create(text("Our questions", purpose), centre);
        forms.change(id, before -> content, forms.get(id, centre).version(), centre);
        forms.publish(id, centre);
        return id;
    }
}
