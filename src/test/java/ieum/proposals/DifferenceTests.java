package ieum.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTests {
    @Test
    void changedWordsStandTogetherAndTheRestStays() {
        assertThat(told("Soft brakes for old trams.", "Quiet drives for old trams, and new ones."))
                .isEqualTo("-Soft brakes-+Quiet drives+ for old trams+, and new ones+.");
        assertThat(told("네 주 동안 시험합니다", "여섯 주 동안 시험합니다")).isEqualTo("-네-+여섯+ 주 동안 시험합니다");
    }

    @Test
    void paragraphsAreToldApart() {
        assertThat(told("One\n\nTwo", "Uno\n\nDos")).isEqualTo("-One-+Uno+\n\n-Two-+Dos+");
    }

    @Test
    void bothSidesComeOutWholeHoweverMuchChanged() {
        var before = "It works like this: " + "a b c. ".repeat(500);
        var after = "It works otherwise: " + "c d a! ".repeat(500);
        var pieces = Difference.of(before, after).pieces();

        assertThat(side(pieces, Difference.Change.ADDED)).isEqualTo(before);
        assertThat(side(pieces, Difference.Change.REMOVED)).isEqualTo(after);
    }

    @Test
    void linesThatAreNoTextAreNotTakenApart() {
        var told = Difference.ofLines("Germany\nFrance", "Germany\nFinland").pieces();
        assertThat(told)
                .containsExactly(
                        new Difference.Piece(Difference.Change.SAME, "Germany\n"),
                        new Difference.Piece(Difference.Change.REMOVED, "France"),
                        new Difference.Piece(Difference.Change.ADDED, "Finland"));
        assertThat(Difference.ofLines("", "").isNothing()).isTrue();
    }

    private static String side(List<Difference.Piece> pieces, Difference.Change without) {
        return pieces.stream()
                .filter(piece -> piece.change() != without)
                .map(Difference.Piece::text)
                .collect(Collectors.joining());
    }

    private static String told(String before, String after) {
        return Difference.of(before, after).pieces().stream()
                .map(piece -> switch (piece.change()) {
                    case SAME -> piece.text();
                    case REMOVED -> "-" + piece.text() + "-";
                    case ADDED -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining());
    }
}
