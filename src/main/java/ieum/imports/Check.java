package ieum.imports;

import ieum.imports.Problem.Why;
import ieum.organizations.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A file, read and understood as far as it can be; nothing is changed by it. */
class Check<T> {
    private static final int MOST_SHOWN = 1000;
    private static final int FIRST_ROWS = 20;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_SHOWN = 120;

    private final RowsOf<T> rowsOf;
    private final Viewer viewer;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<T> rows = new ArrayList<>();
    private Table table = new Table(List.of(), List.of());
    private boolean rowsChecked;
    private int faulty;
    private int known;

    Check(RowsOf<T> rowsOf, Viewer viewer) {
        this.rowsOf = rowsOf;
        this.viewer = viewer;
    }

    static <T> Check<T> of(byte[] bytes, RowsOf<T> rowsOf, References references, Viewer viewer, Progress progress) {
        var check = new Check<>(rowsOf, viewer);
        try {
            progress.at(ImportStage.READING, 0, 0);
            check.table = Table.of(bytes);
            check.problems.addAll(check.table.ofHead(rowsOf.kind()));
            if (check.problems.isEmpty()) check.read(references.known(rowsOf.kind(), check.table.all("id")), progress);
        } catch (Unreadable unreadable) {
            check.problems.add(unreadable.problem());
        }
        return check;
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** The foreign ids of all rows; complete only where it is sound, as are {@link #add the rows}. */
    List<String> ids() {
        return ids;
    }

    /** @param some is called after some of them were added, so that they need no longer be kept at hand */
    List<UUID> add(Progress progress, Runnable some) {
        var added = new ArrayList<UUID>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            progress.at(ImportStage.WRITING, from, rows.size());
            added.addAll(rowsOf.add(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), viewer));
            some.run();
        }
        return added;
    }

    DryRun dryRun() {
        var first = table.lines().stream()
                .limit(FIRST_ROWS)
                .map(line -> new DryRun.Row(
                        line.row(), line.cells().stream().map(Check::shortened).toList()))
                .toList();
        return new DryRun(
                table.lines().size(),
                rowsChecked,
                faulty,
                known,
                table.columns(),
                first,
                problems.stream().limit(MOST_SHOWN).toList(),
                problems.size());
    }

    private void read(Map<String, UUID> imported, Progress progress) {
        var reading = rowsOf.reading(table, viewer);
        var rowsOfIds = new HashMap<String, Integer>();
        for (var line : table.lines()) {
            progress.at(ImportStage.CHECKING, ids.size(), table.lines().size());
            var cells = new Cells(table, line, problems);
            var id = cells.required("id", Cells.LINE);
            if (!id.isEmpty()) {
                var earlier = rowsOfIds.putIfAbsent(id, cells.row());
                if (earlier != null) cells.wrong("id", Why.ID_TWICE, Cells.shown(id), earlier.toString());
                else if (imported.containsKey(id)) {
                    known++;
                    cells.wrong("id", Why.ID_KNOWN, Cells.shown(id));
                }
            }
            var row = reading.read(cells);
            ids.add(id);
            row.ifPresent(rows::add);
            if (!cells.sound()) faulty++;
        }
        rowsChecked = true;
    }

    private static String shortened(String cell) {
        return Objects.requireNonNull(cell).length() > LONGEST_SHOWN
                ? cell.substring(0, LONGEST_SHOWN - 1) + "…"
                : cell;
    }
}
