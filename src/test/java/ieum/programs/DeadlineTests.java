package ieum.programs;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.shared.Deadline;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Properties that hold for any call, whatever its dates, zone, grace and extensions. */
class DeadlineTests {
    private static final List<String> ZONES = List.of(
            "Asia/Seoul",
            "Europe/Paris",
            "Europe/Moscow",
            "Asia/Ho_Chi_Minh",
            "America/St_Johns",
            "Australia/Lord_Howe");

    @RepeatedTest(200)
    void lastMillisecondCountsAndTheNextDoesNot(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var call = call(random, local(random));
        var deadline =
                call.deadline(random.nextBoolean() ? null : call.closesAt().minusSeconds(random.nextInt(9999)));
        if (random.nextBoolean()) deadline = deadline.extendedTo(call.closesAt().plusSeconds(random.nextInt(999999)));

        assertThat(deadline.takes(deadline.last().minusMillis(1))).isTrue();
        assertThat(deadline.takes(deadline.last())).isFalse();
        assertThat(deadline.takes(deadline.last().plusMillis(1))).isFalse();
        assertThat(deadline.isGrace(deadline.at().minusMillis(1))).isFalse();
        assertThat(deadline.isGrace(deadline.at())).isEqualTo(deadline.last().isAfter(deadline.at()));
        assertThat(call.takes(call.opensAt().minusMillis(1))).isFalse();
        assertThat(call.takes(call.opensAt())).isTrue();
        assertThat(call.takes(call.closesAt().minusMillis(1))).isTrue();
        assertThat(call.takes(call.closesAt())).isFalse();
    }

    @RepeatedTest(100)
    void neitherGraceNorExtensionEverShortens(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
        var until = at.plusSeconds(random.nextInt(200_000) - 100_000);

        var extended = Deadline.of(at)
                .withGrace(Duration.ofMinutes(random.nextInt(1440)))
                .extendedTo(until);

        assertThat(extended.at()).isAfterOrEqualTo(at);
        assertThat(extended.last()).isAfterOrEqualTo(extended.at());
    }

    @RepeatedTest(100)
    void closesAtItsLocalTimeInItsOwnZone(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var local = local(random);
        var call = call(random, local);

        var shown = call.closesAt().atZone(call.zone()).toLocalDateTime();
        // a local time that the clocks skip is moved on by what they skip, never back
        assertThat(shown).isBetween(local, local.plusHours(1));
        if (call.zone().getRules().getValidOffsets(local).size() == 1)
            assertThat(shown).isEqualTo(local);
    }

    @Test
    void hourThatComesTwiceIsTheFirstOfThem() {
        // clocks in Paris go back from 3:00 to 2:00
        var call = call(LocalDateTime.parse("2026-10-25T02:30"), ZoneId.of("Europe/Paris"), Duration.ZERO);

        assertThat(call.closesAt()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void hourThatIsSkippedIsNotLost() {
        // clocks in Paris go on from 2:00 to 3:00
        var call = call(LocalDateTime.parse("2027-03-28T02:30"), ZoneId.of("Europe/Paris"), Duration.ZERO);

        assertThat(call.closesAt()).isEqualTo("2027-03-28T01:30:00Z");
    }

    private static LocalDateTime local(Random random) {
        return LocalDateTime.parse("2026-01-01T00:00").plusMinutes(random.nextInt(3 * 366 * 24 * 60));
    }

    private static CallView call(Random random, LocalDateTime closes) {
        return call(
                closes,
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                Duration.ofMinutes(random.nextInt(2) * random.nextInt(1440)));
    }

    private static CallView call(LocalDateTime closes, ZoneId zone, Duration grace) {
        var at = closes.atZone(zone).toInstant();
        var text = new CallText(
                new Text("Call", Language.EN),
                null,
                CallKind.OPEN,
                zone,
                at.minus(Duration.ofDays(30)),
                at,
                grace,
                "",
                List.of(),
                null,
                Questions.standard());
        return new CallView(CallId.next(), ProgramId.next(), text, 0);
    }
}
