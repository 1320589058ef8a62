package ieum.forms.web;

import ieum.forms.AnswerWords;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.Label;
import ieum.forms.Mentioned;
import ieum.forms.Problem;
import ieum.shared.Text;
import ieum.shared.web.Currencies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** For templates that show a form: words in the language of whoever reads. */
@Component
public class FormReader {
    private static final int BRIEF = 3;

    private final AnswerWords words;
    private final MessageSource messages;
    private final Currencies currencies;

    FormReader(AnswerWords words, MessageSource messages, Currencies currencies) {
        this.words = words;
        this.messages = messages;
        this.currencies = currencies;
    }

    public @Nullable Text say(@Nullable Label label) {
        return label == null ? null : words.say(label);
    }

    /** Empty rows to fill in below those that are filled. */
    public int rows(List<String> cells, int columns, int limit) {
        var filled = columns == 0 ? 0 : (cells.size() + columns - 1) / columns;
        return Math.min(limit, Math.max(3, filled + 2));
    }

    public String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Whether its answers are so short that they stand in one line. */
    public boolean brief(Field field) {
        return field.options().stream()
                .flatMap(option -> option.label().words().values().stream())
                .allMatch(word -> word.length() <= BRIEF);
    }

    /** What is wrong with the answer to that question. */
    public @Nullable String wrong(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(this::explain)
                .orElse(null);
    }

    public String explain(Problem problem) {
        return messages.getMessage(problem.wording(), problem.arguments().toArray(), LocaleContextHolder.getLocale());
    }

    /** Those that are answered with files. */
    public List<Field> fileQuestions(FormContent content) {
        return content.fields().filter(field -> field.kind() == FieldKind.FILE).toList();
    }

    /** To choose from, as everywhere in the portal. */
    public Map<String, String> currencies() {
        return currencies.all();
    }

    public List<Mentioned> concepts(List<String> given) {
        return words.concepts(given);
    }

    public List<String> allConcepts() {
        return words.concepts();
    }

    public String date(String typed) {
        return words.date(typed);
    }

    public String amount(List<String> typed) {
        return words.amount(typed);
    }

    public List<List<String>> filled(List<String> cells, int columns) {
        return words.filled(cells, columns);
    }
}
