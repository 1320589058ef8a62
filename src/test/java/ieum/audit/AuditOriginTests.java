package ieum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditOriginTests {
    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:0:10:0:0:0, 2001:db8:0:0:10::",
        "fe80:0:0:0:1:2:3:4%eth0, fe80::1:2:3:4%eth0",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "203.0.113.7, 203.0.113.7",
        "'', ''"
    })
    void addressIsShownAsPeopleKnowIt(String written, String shown) {
        assertThat(Origin.shown(written)).isEqualTo(shown);
    }
}
