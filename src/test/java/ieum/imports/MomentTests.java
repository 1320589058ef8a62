package ieum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTests {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource({
        "2025-03-31T18:00, 2025-03-31T09:00:00Z",
        "2025-03-31T18:00:30.5, 2025-03-31T09:00:30.5Z",
        "2025-03-31T18:00Z, 2025-03-31T18:00:00Z",
        "2025-03-31T18:00:00+07:00, 2025-03-31T11:00:00Z",
        "2025-03-31T18:00+0700, 2025-03-31T11:00:00Z",
        "2025-03-31T18:00+07, 2025-03-31T11:00:00Z"
    })
    void momentWithoutOffsetIsInTheZone(String written, Instant moment) {
        assertThat(Moment.of(written, SEOUL, Moment.END_OF_DAY)).contains(moment);
    }

    @Test
    void bareDateIsTheEndOrTheBeginningOfItsDayThere() {
        assertThat(Moment.of("2025-03-31", SEOUL, Moment.END_OF_DAY))
                .contains(Instant.parse("2025-03-31T14:59:59.999Z"));
        assertThat(Moment.of("2025-03-31", SEOUL, Moment.START_OF_DAY)).contains(Instant.parse("2025-03-30T15:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.03.2025", "2025-02-30", "2025-13-01", "2025/03/31", "soon", "45000", "0025-01-01"})
    void nothingElseIsAMoment(String written) {
        assertThat(Moment.of(written, SEOUL, Moment.END_OF_DAY)).isEmpty();
    }
}
