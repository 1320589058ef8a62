package ieum.forms.web;

import ieum.forms.Answers;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.Label;
import ieum.forms.Problem;
import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.web.Currencies;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** For templates that show a form: words in the language of whoever reads. */
@Component
public class FormReader {
    private final MessageSource messages;
    private final Currencies currencies;

    FormReader(MessageSource messages, Currencies currencies) {
        this.messages = messages;
        this.currencies = currencies;
    }

    public @Nullable Text say(@Nullable Label label) {
        return label == null
                ? null
                : label.in(Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN));
    }

    /** Empty rows to fill in below those that are filled. */
    public int rows(List<String> cells, int columns, int limit) {
        var filled = columns == 0 ? 0 : (cells.size() + columns - 1) / columns;
        return Math.min(limit, Math.max(3, filled + 2));
    }

    public String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
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

    /** A day as the reader writes it; what is none stays as it was typed. */
    public String date(String typed) {
        try {
            return LocalDate.parse(typed)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(LocaleContextHolder.getLocale()));
        } catch (DateTimeParseException none) {
            return typed;
        }
    }

    /** A number as the reader writes it, with its currency if it has one; what is none stays as it was typed. */
    public String amount(List<String> typed) {
        var number = Answers.amount(typed.getFirst());
        var format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(6);
        var shown = number.map(format::format).orElse(typed.getFirst());
        return typed.size() > 1 && !typed.get(1).isBlank() ? shown + " " + typed.get(1) : shown;
    }

    /** The rows of a table in which something was written. */
    public List<List<String>> filled(List<String> cells, int columns) {
        var rows = new ArrayList<List<String>>();
        for (int from = 0; columns > 0 && from < cells.size(); from += columns) {
            var row = cells.subList(from, Math.min(cells.size(), from + columns));
            if (row.stream().anyMatch(cell -> !cell.isBlank())) rows.add(row);
        }
        return rows;
    }
}
