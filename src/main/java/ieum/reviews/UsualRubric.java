package ieum.reviews;

import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormVersion;
import ieum.forms.Label;
import ieum.forms.Option;
import ieum.forms.Section;
import ieum.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The four criteria of every call that has no rubric of its own, from 1 to 5; and what every review says in words. */
@Component
class UsualRubric {
    private static final List<String> CRITERIA = List.of("need", "technology", "feasibility", "team");
    private static final int LONGEST = 4000;

    private final MessageSource messages;
    private final Section words;
    private final Rubric usual;

    UsualRubric(MessageSource messages) {
        this.messages = messages;
        this.words = section("words", List.of(inWords(Rubric.COMMENT, true), inWords(Rubric.ADVICE, false)));
        this.usual = Rubric.of(
                null,
                List.of(section(
                        "criteria", CRITERIA.stream().map(this::criterion).toList())),
                words);
    }

    Rubric get() {
        return usual;
    }

    /** What a form asks, and the words of every review. */
    Rubric with(FormVersion form) {
        return Rubric.of(form.id(), form.content().sections(), words);
    }

    private Section section(String key, List<Field> fields) {
        return new Section(key, say("review.section." + key), null, null, null, fields);
    }

    private Field criterion(String key) {
        var options = IntStream.rangeClosed(1, Rubric.BEST)
                .mapToObj(points ->
                        new Option(String.valueOf(points), Label.of(String.valueOf(points), Language.EN), points))
                .toList();
        return new Field(
                key,
                FieldKind.CHOICE,
                say("review.criterion." + key),
                say("review.criterion.help." + key),
                true,
                null,
                null,
                null,
                options,
                null);
    }

    private Field inWords(String key, boolean required) {
        return new Field(
                key,
                FieldKind.TEXT,
                say("review." + key),
                say("review." + key + ".help"),
                required,
                LONGEST,
                null,
                null,
                List.of(),
                null);
    }

    private Label say(String code) {
        var said = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) said.put(language, messages.getMessage(code, null, language.locale()));
        return new Label(Language.EN, said);
    }
}
