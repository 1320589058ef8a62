package ieum.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.assignments.Assignment.Gain;
import ieum.assignments.Assignment.Lack;
import ieum.assignments.Assignment.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever checks knows nothing of how it was found, and believes nothing. */
class ProofTests {
    private final Problem problem = Problem.exactly(new int[] {2, 1, 1}, new int[] {1, 2, 1})
            .must(0, 0, 3)
            .may(0, 1, 5)
            .may(0, 2, 6)
            .may(1, 1, 2)
            .may(1, 2, 7)
            .may(2, 1, 4)
            .build();
    private final Assignment sound = Assignments.best(problem, Watch.NOBODY);

    @Test
    void theBestAssignmentIsProven() {
        assertThat(Proof.of(problem, sound)).isEqualTo(new Proof(sound.score(), List.of()));
    }

    @Test
    void aWorseOneIsNot_thoughItKeepsEveryLimit() {
        var worse = with(new Pair(0, 0, 3), new Pair(0, 2, 6), new Pair(1, 1, 2), new Pair(2, 1, 4));

        assertThat(Proof.of(problem, worse).faults()).singleElement().asString().contains("under a bound of");
    }

    @Test
    void whatCannotBe_isNamed() {
        assertThat(faults(new Pair(0, 0, 3), new Pair(0, 1, 5), new Pair(1, 0, 9), new Pair(2, 1, 4)))
                .anyMatch(fault -> fault.startsWith("cannot be"));
        assertThat(faults(new Pair(0, 0, 3), new Pair(0, 1, 6), new Pair(1, 2, 7), new Pair(2, 1, 4)))
                .anyMatch(fault -> fault.startsWith("cannot be"));
        assertThat(faults(new Pair(0, 0, 3), new Pair(0, 0, 3), new Pair(1, 2, 7), new Pair(2, 1, 4)))
                .anyMatch(fault -> fault.startsWith("cannot be"));
        assertThat(faults(new Pair(0, 1, 5), new Pair(0, 2, 6), new Pair(1, 1, 2), new Pair(2, 1, 4)))
                .contains("without the fixed pair 0, 0", "column 1 is overfull");
        assertThat(faults(
                        new Pair(0, 0, 3), new Pair(0, 1, 5), new Pair(0, 2, 6), new Pair(1, 1, 2), new Pair(2, 1, 4)))
                .contains("row 0 has too many");
        assertThat(faults(new Pair(0, 0, 3), new Pair(0, 1, 5), new Pair(1, 2, 7)))
                .contains("row 2 has too few");
    }

    @Test
    void aScoreThatIsNotThatOfItsPairs_isNamed() {
        var boasting = new Assignment(sound.pairs(), sound.score() + 1, List.of(), sound.gains());

        assertThat(Proof.of(problem, boasting).faults()).anyMatch(fault -> fault.startsWith("scores add up"));
    }

    @Test
    void pricesThatProveNothing_doNotPass() {
        for (int seed = 0; seed < 50; seed++) {
            var some = AssignmentsTests.made(new Random(seed), 12, 4, 2, 6, true, 0.9);
            var found = Assignments.best(some, Watch.NOBODY);
            var random = new Random(seed);
            var gains = new ArrayList<Gain>();
            for (var gain : found.gains()) gains.add(new Gain(gain.filled(), gain.score() + 1 + random.nextInt(9)));
            var bound = Proof.of(some, new Assignment(found.pairs(), found.score(), found.lacks(), gains))
                    .bound();
            assertThat(bound).as("a bound whatever the prices, seed " + seed).isGreaterThanOrEqualTo(found.score());
        }
    }

    @Test
    void aLackThatIsNone_doesNotPass() {
        var wailing = new Assignment(sound.pairs(), sound.score(), List.of(new Lack(1, 1, List.of())), sound.gains());

        assertThat(Proof.of(problem, wailing).faults()).contains("row 1 has too few");
    }

    private List<String> faults(Pair... pairs) {
        return Proof.of(problem, with(pairs)).faults();
    }

    private Assignment with(Pair... pairs) {
        var score = List.of(pairs).stream().mapToLong(Pair::score).sum();
        return new Assignment(List.of(pairs), score, List.of(), sound.gains());
    }
}
