package ieum.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.assignments.Assignment.Gain;
import ieum.assignments.Assignment.Lack;
import ieum.assignments.Assignment.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentsTests {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsBetterThanWhatIsFound_asTryingEverythingShows(boolean exact) {
        for (int seed = 0; seed < 400; seed++) {
            var problem = tiny(seed, exact);
            var found = best(problem);
            var tried = new Everything(problem);
            assertThat(List.of(found.missing(), found.score()))
                    .as("seed " + seed)
                    .isEqualTo(tried.best());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherEngineFindsNothingBetter_whereTryingEverythingTakesTooLong(boolean exact) {
        for (int seed = 0; seed < 20; seed++) {
            var problem = made(new Random(seed), 60, 25, 3, 8, exact, 0.9);
            assertThat(best(problem).score()).as("seed " + seed).isEqualTo(Oracle.best(problem));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOnePlaceMoreWouldBring_isWhatItBrings(boolean exact) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var rows = 3 + random.nextInt(6);
            var problem = made(random, rows, 4, 2, rows / 2, exact, 0.7);
            var found = best(problem);
            for (int column = 0; column < problem.columns(); column++) {
                var more = best(withOneMore(problem, column));
                assertThat(found.gains().get(column))
                        .as("seed %d, column %d", seed, column)
                        .isEqualTo(new Gain(more.missing() < found.missing(), more.score() - found.score()));
            }
        }
    }

    @Test
    void aFixedPairStays_thoughItCostsPoints_andThoughTheColumnIsFull() {
        var problem = Problem.exactly(new int[] {1, 1, 1}, new int[] {1, 2})
                .must(0, 0, 1)
                .may(0, 1, 9)
                .must(1, 0, 2)
                .may(1, 1, 8)
                .may(2, 0, 7)
                .may(2, 1, 3)
                .build();

        assertThat(best(problem).pairs()).containsExactly(new Pair(0, 0, 1), new Pair(1, 0, 2), new Pair(2, 1, 3));
    }

    @Test
    void whereNoFullAssignmentExists_itSaysWhoIsShort_andOfWhom() {
        // rows 0 to 2 can only have columns 0 and 1, which take two; row 3 has column 2 for itself
        var problem = Problem.exactly(new int[] {1, 1, 1, 1}, new int[] {1, 1, 5})
                .may(0, 0, 5)
                .may(0, 1, 5)
                .may(1, 0, 9)
                .may(2, 1, 7)
                .may(3, 2, 1)
                .build();

        var found = best(problem);

        assertThat(found.lacks()).containsExactly(new Lack(0, 1, List.of(0, 1)));
        assertThat(found.score()).isEqualTo(9 + 7 + 1);
        assertThat(found.gains().get(0)).isEqualTo(new Gain(true, 5));
        assertThat(found.gains().get(2)).isEqualTo(new Gain(false, 0));
    }

    @Test
    void aRowThatMayHaveNobody_isShortOfNobodyInParticular() {
        var problem = Problem.exactly(new int[] {2}, new int[] {3}).may(0, 0, 4).build();

        assertThat(best(problem).lacks()).containsExactly(new Lack(0, 1, List.of()));
        assertThat(best(problem).pairs()).containsExactly(new Pair(0, 0, 4));
    }

    @Test
    void whereRowsMayHaveFewer_noPairIsMadeThatTakesPoints() {
        var problem = Problem.atMost(new int[] {2, 2}, new int[] {1, 1})
                .may(0, 0, -3)
                .may(0, 1, 4)
                .may(1, 1, 2)
                .build();

        assertThat(best(problem).pairs()).containsExactly(new Pair(0, 1, 4));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        var problem = made(new Random(1), 40, 10, 2, 9, true, 0.8);

        assertThat(best(problem)).isEqualTo(best(problem));
    }

    @Test
    void whoeverWatchesSeesItGrow_andMayStopIt() {
        var problem = made(new Random(1), 400, 30, 3, 45, true, 0.9);
        var seen = new ArrayList<Integer>();

        assertThatThrownBy(() -> Assignments.best(problem, (placed, of) -> {
                    assertThat(of).isEqualTo(1200);
                    seen.add(placed);
                    return placed < 500;
                }))
                .isInstanceOf(Stopped.class);
        assertThat(seen).isSorted().startsWith(0).hasSizeGreaterThan(2);
    }

    @Test
    void aPairTwice_orOutOfBounds_isRefused() {
        var builder = Problem.exactly(new int[] {1}, new int[] {1}).may(0, 0, 1).may(0, 0, 2);

        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.may(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.may(0, 0, Problem.MOST_SCORE + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Assignment best(Problem problem) {
        return Assignments.best(problem, Watch.NOBODY);
    }

    static Problem tiny(int seed, boolean exact) {
        var random = new Random(seed);
        return made(
                random,
                1 + random.nextInt(3),
                1 + random.nextInt(4),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                exact,
                0.7);
    }

    static Problem made(Random random, int rows, int columns, int wanted, int capacity, boolean exact, double dense) {
        var of = IntStream.generate(() -> wanted).limit(rows).toArray();
        var to = IntStream.generate(() -> capacity).limit(columns).toArray();
        var builder = exact ? Problem.exactly(of, to) : Problem.atMost(of, to);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                if (random.nextDouble() < dense) builder.may(row, column, random.nextInt(40) - (exact ? 0 : 10));
        return builder.build();
    }

    private static Problem withOneMore(Problem problem, int more) {
        var wanted = IntStream.range(0, problem.rows()).map(problem::wanted).toArray();
        var capacity = IntStream.range(0, problem.columns())
                .map(column -> problem.capacity(column) + (column == more ? 1 : 0))
                .toArray();
        var builder = problem.exact() ? Problem.exactly(wanted, capacity) : Problem.atMost(wanted, capacity);
        for (int row = 0; row < problem.rows(); row++)
            for (int arc = problem.first(row); arc < problem.end(row); arc++)
                builder.may(row, problem.column(arc), problem.score(arc));
        return builder.build();
    }

    /** Every choice of pairs that keeps the limits; as few missing as can be, then as many points as can be. */
    private static class Everything {
        private final Problem problem;
        private final int[] left;
        private int missing = Integer.MAX_VALUE;
        private long score = Long.MIN_VALUE;

        Everything(Problem problem) {
            this.problem = problem;
            left = IntStream.range(0, problem.columns()).map(problem::capacity).toArray();
            choose(0, problem.first(0), problem.wanted(0), 0, 0);
        }

        List<Object> best() {
            return List.of(missing, score);
        }

        private void choose(int row, int arc, int wanted, int lacking, long points) {
            if (arc == problem.end(row) || wanted == 0) {
                var lacks = lacking + (problem.exact() ? wanted : 0);
                if (row + 1 < problem.rows())
                    choose(row + 1, problem.first(row + 1), problem.wanted(row + 1), lacks, points);
                else if (lacks < missing || lacks == missing && points > score) {
                    missing = lacks;
                    score = points;
                }
                return;
            }
            choose(row, arc + 1, wanted, lacking, points);
            if (left[problem.column(arc)] == 0) return;
            left[problem.column(arc)]--;
            choose(row, arc + 1, wanted - 1, lacking, points + problem.score(arc));
            left[problem.column(arc)]++;
        }
    }
}
