package ieum.forms;

import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.shared.Language;
import ieum.shared.Text;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Questions and answers in the language of whoever reads. */
@Component
public class AnswerWords {
    private final Concepts concepts;

    AnswerWords(Concepts concepts) {
        this.concepts = concepts;
    }

    public Text say(Label label) {
        return label.in(Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN));
    }

    /** As plain text: a choice a line, and a row of a table. Nothing for files. */
    public String of(Field field, Answers answers) {
        var given = answers.get(field.key());
        if (given.isEmpty()) return "";
        return switch (field.kind()) {
            case LINE, TEXT, ORGANIZATION -> given.getFirst();
            case CONCEPT -> concepts(given).stream().map(Mentioned::words).collect(Collectors.joining(", "));
            case NUMBER, MONEY -> amount(given);
            case DATE -> date(given.getFirst());
            case CHOICE, CHOICES ->
                given.stream().map(key -> option(field, key)).collect(Collectors.joining("\n"));
            case TABLE ->
                filled(given, field.options().size()).stream()
                        .map(row -> String.join(" | ", row))
                        .collect(Collectors.joining("\n"));
            case FILE -> "";
        };
    }

    /** The fields of technology of an answer. */
    public List<Mentioned> concepts(List<String> given) {
        var parts = Mentions.parts(given.getFirst());
        var all = new ArrayList<Mentioned>();
        for (var at = 0; at < parts.size(); at++) {
            var known = at + 1 < given.size() ? concepts.get(given.get(at + 1)) : Optional.<Concept>empty();
            all.add(new Mentioned(known.map(this::label).orElse(parts.get(at)), known.isPresent()));
        }
        return all;
    }

    /** Every field of technology, to choose from. */
    public List<String> concepts() {
        return concepts.fields().stream()
                .map(this::label)
                .sorted(Collator.getInstance(LocaleContextHolder.getLocale()))
                .toList();
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

    private String label(Concept concept) {
        return concept.label(Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN));
    }

    private String option(Field field, String key) {
        return field.option(key).map(option -> say(option.label()).original()).orElse(key);
    }
}
