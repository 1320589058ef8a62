package ieum.imports;

import ieum.imports.Problem.Why;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file says, cell by cell as text, before anything is made of it. Blank lines are left out. */
record Table(List<String> columns, List<Line> lines) {
    static final int MOST_ROWS = 20_000;

    /** By the number that a spreadsheet gives it. */
    record Line(int row, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** @throws Unreadable if it is neither CSV nor XLSX, or has no rows, or too many */
    static Table of(byte[] bytes) {
        return XlsxFile.isOne(bytes) ? XlsxFile.read(bytes, Table::of) : CsvFile.read(bytes, Table::of);
    }

    private static Table of(Iterator<Line> all) {
        List<String> columns = null;
        var lines = new ArrayList<Line>();
        while (all.hasNext()) {
            var line = all.next();
            if (line.isBlank()) continue;
            if (columns == null) columns = head(line);
            else lines.add(line);
            if (lines.size() > MOST_ROWS) throw new Unreadable(0, Why.TOO_MANY_ROWS, MOST_ROWS);
        }
        if (columns == null || lines.isEmpty()) throw new Unreadable(0, Why.EMPTY);
        return new Table(columns, lines);
    }

    /** Spreadsheets leave empty cells behind. */
    private static List<String> head(Line line) {
        var names = new ArrayList<>(line.cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList());
        while (names.getLast().isEmpty()) names.removeLast();
        return List.copyOf(names);
    }

    /** Everything that stands in this column. */
    Set<String> all(String column) {
        var number = columns.indexOf(column);
        return lines.stream()
                .filter(line -> number < line.cells().size())
                .map(line -> line.cells().get(number).strip())
                .collect(Collectors.toSet());
    }

    /** The columns of its kind, in whatever order. */
    List<Problem> ofHead(ImportKind kind) {
        var problems = new ArrayList<Problem>();
        for (var column : kind.columns())
            if (!columns.contains(column)) problems.add(new Problem(1, column, Why.COLUMN_MISSING));
        for (int number = 0; number < columns.size(); number++) {
            var column = columns.get(number);
            if (!kind.columns().contains(column)) problems.add(new Problem(1, column, Why.COLUMN_UNKNOWN, column));
            else if (columns.indexOf(column) < number) problems.add(new Problem(1, column, Why.COLUMN_TWICE));
        }
        return problems;
    }
}
