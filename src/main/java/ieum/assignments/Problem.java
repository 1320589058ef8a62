package ieum.assignments;

import java.util.Arrays;

/**
 * Rows that each want some columns, columns that each take some rows, and what each pair is worth: proposals and
 * reviewers, challenges and companies. A pair that is not here cannot be, a conflict of interest say.
 *
 * <p>Rows and columns are numbered from 0. Scores are whole points, in any unit the caller likes, between minus and plus
 * {@value #MOST_SCORE}; only their differences count.
 */
public final class Problem {
    public static final int MOST_SCORE = 1_000_000;

    private final boolean exact;
    private final int[] wanted;
    private final int[] capacity;
    /** Of each row, the first of its arcs; those of a row are in the order of their columns. */
    private final int[] first;

    private final int[] column;
    private final int[] score;
    private final boolean[] fixed;

    private Problem(Builder builder) {
        exact = builder.exact;
        wanted = builder.wanted;
        capacity = builder.capacity;
        first = new int[wanted.length + 1];
        column = new int[builder.size];
        score = new int[builder.size];
        fixed = new boolean[builder.size];
        var order = builder.order();
        for (int arc = 0; arc < builder.size; arc++) {
            var from = (int) order[arc];
            column[arc] = builder.column[from];
            score[arc] = builder.score[from];
            fixed[arc] = builder.fixed[from];
            first[builder.row[from] + 1] = arc + 1;
        }
        for (int row = 0; row < wanted.length; row++) first[row + 1] = Math.max(first[row + 1], first[row]);
        for (int row = 0; row < wanted.length; row++)
            for (int arc = first[row] + 1; arc < first[row + 1]; arc++)
                if (column[arc] == column[arc - 1])
                    throw new IllegalArgumentException("Twice: row " + row + ", column " + column[arc]);
    }

    /** Every row is to have as many columns as it wants, or the result says which lack some. */
    public static Builder exactly(int[] wanted, int[] capacity) {
        return new Builder(true, wanted, capacity);
    }

    /** Rows may have fewer than they want: a pair is made only where that is worth something. */
    public static Builder atMost(int[] wanted, int[] capacity) {
        return new Builder(false, wanted, capacity);
    }

    public int rows() {
        return wanted.length;
    }

    public int columns() {
        return capacity.length;
    }

    /** How many pairs may be. */
    public int arcs() {
        return column.length;
    }

    public boolean exact() {
        return exact;
    }

    /** Columns that this row is to have, fixed ones among them. */
    public int wanted(int row) {
        return wanted[row];
    }

    /** Rows that this column takes, fixed ones among them. */
    public int capacity(int column) {
        return capacity[column];
    }

    /** Each pair that may be, by row and then column. */
    public void forEach(Pairs pairs) {
        for (int row = 0; row < rows(); row++)
            for (int arc = first[row]; arc < first[row + 1]; arc++) pairs.accept(row, column[arc], score[arc]);
    }

    /** Takes pairs one by one. */
    public interface Pairs {
        void accept(int row, int column, int score);
    }

    int first(int row) {
        return first[row];
    }

    int end(int row) {
        return first[row + 1];
    }

    int column(int arc) {
        return column[arc];
    }

    int score(int arc) {
        return score[arc];
    }

    boolean fixed(int arc) {
        return fixed[arc];
    }

    /** Gathers the pairs. */
    public static final class Builder {
        private final boolean exact;
        private final int[] wanted;
        private final int[] capacity;
        private int[] row = new int[1024];
        private int[] column = new int[1024];
        private int[] score = new int[1024];
        private boolean[] fixed = new boolean[1024];
        private int size;

        private Builder(boolean exact, int[] wanted, int[] capacity) {
            if (Arrays.stream(wanted).anyMatch(number -> number < 0)
                    || Arrays.stream(capacity).anyMatch(number -> number < 0))
                throw new IllegalArgumentException("Nobody wants or takes less than nothing");
            this.exact = exact;
            this.wanted = wanted.clone();
            this.capacity = capacity.clone();
        }

        /** A pair that may be. */
        public Builder may(int row, int column, int score) {
            return add(row, column, score, false);
        }

        /** A pair that is, because a person said so, whatever it is worth and whoever is full. */
        public Builder must(int row, int column, int score) {
            return add(row, column, score, true);
        }

        private Builder add(int ofRow, int ofColumn, int worth, boolean must) {
            if (ofRow < 0 || ofRow >= wanted.length || ofColumn < 0 || ofColumn >= capacity.length)
                throw new IllegalArgumentException("No such pair: " + ofRow + ", " + ofColumn);
            if (Math.abs(worth) > MOST_SCORE) throw new IllegalArgumentException("Score out of bounds: " + worth);
            if (size == row.length) grow();
            row[size] = ofRow;
            column[size] = ofColumn;
            score[size] = worth;
            fixed[size++] = must;
            return this;
        }

        private void grow() {
            row = Arrays.copyOf(row, 2 * size);
            column = Arrays.copyOf(column, 2 * size);
            score = Arrays.copyOf(score, 2 * size);
            fixed = Arrays.copyOf(fixed, 2 * size);
        }

        /** By row, then by column; the place where each came in is the lower half of each number. */
        private long[] order() {
            if (size > 0 && (long) wanted.length * capacity.length > Integer.MAX_VALUE)
                throw new IllegalArgumentException("Too many rows and columns");
            var order = new long[size];
            for (int arc = 0; arc < size; arc++)
                order[arc] = ((long) row[arc] * capacity.length + column[arc]) << 32 | arc;
            Arrays.parallelSort(order);
            return order;
        }

        public Problem build() {
            return new Problem(this);
        }
    }
}
