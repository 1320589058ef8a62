package ieum.imports;

import java.util.List;

/**
 * What an import would do. Only the first problems are shown where there are very many.
 *
 * @param rowsChecked not where the file cannot be read or has other columns: then nothing is known of its rows
 * @param faulty how many rows have problems, whatever their number
 * @param known how many of these bear an id that was imported already
 * @param first the first rows, cell by cell as the file has them, long texts cut
 */
public record DryRun(
        int rows,
        boolean rowsChecked,
        int faulty,
        int known,
        List<String> columns,
        List<Row> first,
        List<Problem> problems,
        int problemCount) {
    /** A row, by the number that a spreadsheet gives it. */
    public record Row(int number, List<String> cells) {}

    public boolean mayRun() {
        return rows > 0 && problemCount == 0;
    }

    /** How many have no problem. */
    public int sound() {
        return rows - faulty;
    }
}
