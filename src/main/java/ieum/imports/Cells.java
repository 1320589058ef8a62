package ieum.imports;

import ieum.imports.Problem.Why;
import ieum.imports.Table.Line;
import ieum.shared.Language;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row, read cell by cell by the names of the columns; what is wrong with it joins the problems. */
class Cells {
    /** More generous than the forms of the portal: what is history is not rewritten to fit. */
    static final int LINE = 300;

    static final int TEXT = 20_000;

    private final Table table;
    private final Line line;
    private final List<Problem> problems;
    private final int before;

    Cells(Table table, Line line, List<Problem> problems) {
        this.table = table;
        this.line = line;
        this.problems = problems;
        this.before = problems.size();
        if (line.cells().stream().skip(table.columns().size()).anyMatch(cell -> !cell.isBlank()))
            problems.add(new Problem(line.row(), "", Why.TOO_MANY_CELLS));
    }

    int row() {
        return line.row();
    }

    /** Whether nothing was found wrong so far. */
    boolean sound() {
        return problems.size() == before;
    }

    /** Empty where the file says nothing. */
    String at(String column) {
        var number = table.columns().indexOf(column);
        return number < line.cells().size() ? line.cells().get(number).strip() : "";
    }

    String optional(String column, int longest) {
        var written = at(column);
        if (written.codePointCount(0, written.length()) > longest) wrong(column, Why.TOO_LONG, longest);
        return written;
    }

    String required(String column, int longest) {
        var written = optional(column, longest);
        if (written.isEmpty()) wrong(column, Why.MISSING);
        return written;
    }

    <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type, Why otherwise) {
        return oneOf(column, List.of(type.getEnumConstants()), otherwise);
    }

    <E extends Enum<E>> Optional<E> oneOf(String column, Collection<E> constants, Why otherwise) {
        var written = required(column, LINE);
        if (written.isEmpty()) return Optional.empty();
        var found = constants.stream()
                .filter(constant -> constant.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) wrong(column, otherwise, shown(written));
        return found;
    }

    /** None means: to be detected. */
    Optional<Language> language() {
        var written = at("language");
        if (written.isEmpty()) return Optional.empty();
        var found = Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) wrong("language", Why.LANGUAGE_UNKNOWN, shown(written));
        return found;
    }

    Optional<Instant> moment(String column, ZoneId zone, LocalTime ofDay) {
        var written = at(column);
        if (written.isEmpty()) return Optional.empty();
        var found = Moment.of(written, zone, ofDay);
        if (found.isEmpty()) wrong(column, Why.DATE, shown(written));
        return found;
    }

    <T> Optional<T> oneOf(String column, Lookup<T> things, Why otherwise) {
        var written = required(column, LINE);
        if (written.isEmpty()) return Optional.empty();
        var found = things.find(written);
        if (found.isEmpty()) wrong(column, otherwise, shown(written));
        if (found.size() > 1) wrong(column, Why.AMBIGUOUS, shown(written));
        return found.stream().findFirst();
    }

    void wrong(String column, Why why, Object... arguments) {
        problems.add(new Problem(line.row(), column, why, arguments));
    }

    static String shown(String written) {
        return written.length() > 80 ? written.substring(0, 79) + "…" : written;
    }
}
