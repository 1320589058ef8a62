package bench;

import ieum.assignments.Assignment;
import ieum.assignments.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * An assignment to be found, from a file whose first line is {@code p bm rows columns arcs exact|atmost rowCap colCap} and
 * whose others are {@code a row column score}; or made, where the name says of what size.
 */
record AssignmentFile(String name, Problem problem) {
    private static final String MADE = "made:";
    private static final int FIELDS = 8;

    /** @param name of a file, or {@code made:4500x150} and the like */
    static AssignmentFile of(String name) throws IOException {
        if (!name.startsWith(MADE))
            return new AssignmentFile(Path.of(name).getFileName().toString(), read(Path.of(name)));
        var size = name.substring(MADE.length()).split("x");
        var rows = Integer.parseInt(size[0]);
        var columns = Integer.parseInt(size[1]);
        return new AssignmentFile(name, rows >= columns ? reviewers(rows, columns) : companies(rows, columns));
    }

    private static Problem read(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var builder = begun(lines.readLine().split(" "));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                if (words[0].equals("a"))
                    builder.may(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            }
            return builder.build();
        }
    }

    private static Problem.Builder begun(String[] words) throws IOException {
        if (words.length < FIELDS || !words[1].equals("bm"))
            throw new IOException("Not an assignment: " + String.join(" ", words));
        var wanted = all(Integer.parseInt(words[2]), Integer.parseInt(words[6]));
        var capacity = all(Integer.parseInt(words[3]), Integer.parseInt(words[7]));
        return words[5].equals("exact") ? Problem.exactly(wanted, capacity) : Problem.atMost(wanted, capacity);
    }

    /** Three reviewers for each proposal, all of whom are needed; who knows of what is much or hardly anything. */
    private static Problem reviewers(int rows, int columns) {
        var random = new Random(rows);
        var subjects = knowledge(random, rows);
        var experts = knowledge(random, columns);
        var builder = Problem.exactly(all(rows, 3), all(columns, (3 * rows + columns - 1) / columns));
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                // one pair of forty is in conflict
                if (random.nextInt(40) > 0)
                    builder.may(row, column, (int) (300 * product(subjects[row], experts[column])));
        return builder.build();
    }

    /** Three of the fifty best companies for each challenge, five challenges for each company at most. */
    private static Problem companies(int rows, int columns) {
        var random = new Random(columns);
        var subjects = knowledge(random, rows);
        var experts = knowledge(random, columns);
        var builder = Problem.atMost(all(rows, 3), all(columns, 5));
        for (int row = 0; row < rows; row++) {
            var subject = subjects[row];
            var best = new long[columns];
            for (int column = 0; column < columns; column++)
                best[column] = (long) (300 * product(subject, experts[column])) << 32 | column;
            Arrays.sort(best);
            for (int rank = 1; rank <= 50; rank++)
                builder.may(row, (int) best[columns - rank], (int) (best[columns - rank] >> 32));
        }
        return builder.build();
    }

    private static double[][] knowledge(Random random, int many) {
        var all = new double[many][8];
        for (var one : all)
            for (int subject = 0; subject < one.length; subject++) one[subject] = Math.pow(random.nextDouble(), 4);
        return all;
    }

    private static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (int subject = 0; subject < one.length; subject++) sum += one[subject] * other[subject];
        return sum;
    }

    private static int[] all(int many, int number) {
        var all = new int[many];
        Arrays.fill(all, number);
        return all;
    }

    /** A line for each pair. */
    static void write(Assignment found, Path file) throws IOException {
        Files.write(
                file,
                found.pairs().stream()
                        .map(pair -> pair.row() + " " + pair.column())
                        .toList());
    }
}
