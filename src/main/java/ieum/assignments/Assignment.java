package ieum.assignments;

import java.util.List;

/**
 * The best assignment there is, and what shows that it is.
 *
 * @param pairs by row, then column
 * @param score of all pairs together
 * @param lacks rows that cannot have all they want; none where rows may have fewer
 * @param gains of each column: what one place more in it would bring; nothing where it has room
 */
public record Assignment(List<Pair> pairs, long score, List<Lack> lacks, List<Gain> gains) {

    /** A row and a column that go together. */
    public record Pair(int row, int column, int score) {
        boolean is(int ofRow, int ofColumn, int worth) {
            return row == ofRow && column == ofColumn && score == worth;
        }
    }

    /**
     * A row that cannot have all it wants.
     *
     * @param columns those that it could have, or that could be freed for it by moving others; each of them is full
     */
    public record Lack(int row, int missing, List<Integer> columns) {}

    /**
     * What one place more would bring.
     *
     * @param filled whether a row would lack one less
     * @param score by which that of all pairs would change besides
     */
    public record Gain(boolean filled, long score) {}

    /** How many places are missing in all. */
    public int missing() {
        return lacks.stream().mapToInt(Lack::missing).sum();
    }
}
