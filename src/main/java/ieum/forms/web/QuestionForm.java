package ieum.forms.web;

import ieum.forms.Condition;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.Label;
import ieum.forms.Option;
import ieum.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A question as its page shows it. Words come in five languages; the rows of options side by side, five labels each.
 *
 * @param condition "question/option", or nothing
 */
record QuestionForm(
        FieldKind kind,
        @Nullable List<String> label,
        @Nullable List<String> help,
        @Nullable Boolean required,
        String longest,
        String least,
        String most,
        @Nullable List<String> optionKeys,
        @Nullable List<String> optionLabels,
        @Nullable List<String> optionPoints,
        String condition,
        @Nullable Boolean identifying,
        long version) {
    private static final int LANGUAGES = Language.values().length;
    private static final int SPARE = 3;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_HELP = 1000;
    private static final int MOST_OPTIONS = 60;

    static QuestionForm empty(FieldKind kind, long version) {
        return new QuestionForm(
                kind, Words.of(null), Words.of(null), false, "", "", "", null, null, null, "", false, version);
    }

    static QuestionForm of(Field field, long version) {
        var condition = field.condition();
        return new QuestionForm(
                field.kind(),
                Words.of(field.label()),
                Words.of(field.help()),
                field.required(),
                field.longest() == null ? "" : field.longest().toString(),
                field.least() == null ? "" : field.least().toPlainString(),
                field.most() == null ? "" : field.most().toPlainString(),
                field.options().stream().map(Option::key).toList(),
                field.options().stream()
                        .flatMap(option -> Words.of(option.label()).stream())
                        .toList(),
                field.options().stream()
                        .map(option ->
                                option.points() == null ? "" : option.points().toString())
                        .toList(),
                condition == null
                        ? ""
                        : condition.field() + "/" + condition.values().getFirst(),
                field.identifying(),
                version);
    }

    /** A line of the page: an option there is, or one of a few empty lines to write another into. */
    record Row(String key, List<String> labels, String points) {}

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        var given = optionKeys == null ? 0 : optionKeys.size();
        for (int at = 0; at < given; at++) {
            var row = row(at);
            if (row.labels.stream().anyMatch(words -> !words.isBlank())) rows.add(row);
        }
        IntStream.range(0, SPARE).forEach(spare -> rows.add(new Row("", Words.of(null), "")));
        return rows;
    }

    void check(Language original, Errors errors) {
        if (Words.in(label, original).isEmpty()) errors.rejectValue("label", "form.question.needsLabel");
        tooLong(label, LONGEST_LABEL, "label", errors);
        tooLong(help, LONGEST_HELP, "help", errors);
        if (!wholeOrNothing(longest)) errors.rejectValue("longest", "form.question.noNumber");
        if (!numberOrNothing(least)) errors.rejectValue("least", "form.question.noNumber");
        if (!numberOrNothing(most)) errors.rejectValue("most", "form.question.noNumber");
        if (!errors.hasErrors() && lower() != null && upper() != null && lower().compareTo(upper()) > 0)
            errors.rejectValue("most", "form.question.range");
        if (kind.hasOptions()) checkOptions(original, errors);
    }

    private void checkOptions(Language original, Errors errors) {
        var written = rows().subList(0, rows().size() - SPARE);
        if (written.size() < (kind == FieldKind.TABLE ? 1 : 2))
            errors.rejectValue("optionLabels", "form.question.needsOptions");
        else if (written.size() > MOST_OPTIONS)
            errors.rejectValue("optionLabels", "form.question.tooManyOptions", new Object[] {MOST_OPTIONS}, null);
        else if (written.stream().anyMatch(row -> Words.in(row.labels, original).isEmpty()))
            errors.rejectValue("optionLabels", "form.question.optionLanguage");
        else if (written.stream()
                .anyMatch(row -> !row.points.isBlank() && !row.points.strip().matches("-?\\d{1,4}")))
            errors.rejectValue("optionLabels", "form.question.points");
        tooLong(optionLabels, LONGEST_LABEL, "optionLabels", errors);
    }

    Field toField(String key, Language original) {
        return new Field(
                key,
                kind,
                new Label(original, Words.in(label)),
                label(original, help),
                Boolean.TRUE.equals(required),
                blank(longest) ? null : Integer.valueOf(longest.strip()),
                lower(),
                upper(),
                kind.hasOptions() ? options(original) : List.of(),
                blank(condition) ? null : condition(condition),
                Boolean.TRUE.equals(identifying));
    }

    static @Nullable Label label(Language original, @Nullable List<String> typed) {
        return Words.in(typed, original).isEmpty() ? null : new Label(original, Words.in(typed));
    }

    private List<Option> options(Language original) {
        var written = rows().subList(0, rows().size() - SPARE);
        var used = written.stream()
                .filter(row -> !row.key.isBlank())
                .mapToInt(row -> Integer.parseInt(row.key.substring(1)))
                .max()
                .orElse(0);
        var options = new ArrayList<Option>();
        for (var row : written)
            options.add(new Option(
                    row.key.isBlank() ? "o" + ++used : row.key,
                    new Label(original, Words.in(row.labels)),
                    row.points.isBlank() ? null : Integer.valueOf(row.points.strip())));
        return options;
    }

    private Row row(int at) {
        var labels = optionLabels == null ? List.<String>of() : optionLabels;
        var from = Math.min(labels.size(), at * LANGUAGES);
        var own = new ArrayList<>(labels.subList(from, Math.min(labels.size(), from + LANGUAGES)));
        while (own.size() < LANGUAGES) own.add("");
        var points = optionPoints == null || at >= optionPoints.size() ? "" : optionPoints.get(at);
        var key = optionKeys == null ? "" : optionKeys.get(at);
        return new Row(key.matches("o\\d{1,4}") ? key : "", own, points == null ? "" : points);
    }

    private static Condition condition(String typed) {
        var parts = typed.split("/", 2);
        return new Condition(parts[0], List.of(parts.length > 1 ? parts[1] : ""));
    }

    private @Nullable BigDecimal lower() {
        return blank(least) ? null : new BigDecimal(least.strip());
    }

    private @Nullable BigDecimal upper() {
        return blank(most) ? null : new BigDecimal(most.strip());
    }

    private static void tooLong(@Nullable List<String> words, int longest, String field, Errors errors) {
        if (words != null && words.stream().anyMatch(one -> one.length() > longest))
            errors.rejectValue(field, "form.wordsTooLong", new Object[] {longest}, null);
    }

    private static boolean wholeOrNothing(String typed) {
        return blank(typed) || typed.strip().matches("[1-9]\\d{0,4}");
    }

    private static boolean numberOrNothing(String typed) {
        return blank(typed) || typed.strip().matches("-?\\d{1,12}([.]\\d{1,6})?");
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
