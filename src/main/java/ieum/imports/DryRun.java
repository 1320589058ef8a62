package ieum.imports;

import java.util.List;

/**
 * What an import would do. Only the first problems are shown where there are very many.
 *
 * @param known how many rows bear an id that was imported already
 * @param first the first rows, cell by cell as the file has them, long texts cut
 */
public record DryRun(
        int rows, int known, List<String> columns, List<Row> first, List<Problem> problems, int problemCount) {
    /** A row, by the number that a spreadsheet gives it. */
    public record Row(int number, List<String> cells) {}

    public boolean mayRun() {
        return rows > 0 && problemCount == 0;
    }

    /** How many would be new. */
    public int fresh() {
        return rows - known;
    }
}
