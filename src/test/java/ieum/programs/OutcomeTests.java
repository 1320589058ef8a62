package ieum.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTests {
    @ParameterizedTest
    @CsvSource({
        "EVERYONE, MET MET, MET",
        "EVERYONE, MET NOT_MET, NOT_MET",
        "EVERYONE, MET UNKNOWN, UNKNOWN",
        "EVERYONE, UNKNOWN NOT_MET, NOT_MET",
        "ANYONE, MET NOT_MET, MET",
        "ANYONE, UNKNOWN MET, MET",
        "ANYONE, NOT_MET UNKNOWN, UNKNOWN",
        "ANYONE, NOT_MET NOT_MET, NOT_MET"
    })
    void oneWhoFailsDecidesForEveryoneAndOneWhoMeetsItForAnyone(RuleScope scope, String each, Outcome together) {
        var outcomes = Arrays.stream(each.split(" ")).map(Outcome::valueOf).toList();

        assertThat(Outcome.of(outcomes, scope)).isEqualTo(together);
    }
}
