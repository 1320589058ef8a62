package ieum.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was answered, by the keys of the questions, just as it was typed: one value for most, several for choices, amount
 * and currency for money, the cells of a table row by row. Nothing typed is dropped because it is wrong.
 */
public record Answers(Map<String, List<String>> values) {
    private static final String PREFIX = "a.";
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_VALUE = 20_000;
    private static final int MOST_VALUES = 500;

    public Answers {
        var kept = new TreeMap<String, List<String>>();
        values.forEach((key, given) -> {
            if (given.stream().anyMatch(value -> !value.isBlank()))
                kept.put(key, given.stream().map(String::strip).toList());
        });
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public List<String> get(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The only value, or nothing. */
    public String first(String key) {
        var given = get(key);
        return given.isEmpty() ? "" : given.getFirst();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * With what a page sent: answers as {@code a.KEY}, and in {@code asked} the questions it showed, so that what was
     * emptied is emptied and what was not shown stays.
     */
    public Answers with(Map<String, List<String>> parameters) {
        var all = new LinkedHashMap<>(values);
        parameters.getOrDefault("asked", List.of()).forEach(all::remove);
        parameters.forEach((name, given) -> {
            if (name.startsWith(PREFIX) && name.length() <= LONGEST_NAME)
                all.put(
                        name.substring(PREFIX.length()),
                        given.stream().limit(MOST_VALUES).map(Answers::cut).toList());
        });
        return new Answers(all);
    }

    /** A number as people type it: spaces between groups, a comma or a point before the decimals. */
    public static Optional<BigDecimal> amount(String typed) {
        return AnswerCheck.amount(typed);
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }
}
