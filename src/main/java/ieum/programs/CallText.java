package ieum.programs;

import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a call says: until when proposals are taken, to the millisecond, and what becomes of them.
 *
 * @param zone in which its times are announced
 * @param grace how long after the close what was begun before may still be submitted
 * @param cohort how those who are accepted are called together, or nothing
 * @param resultsBy when applicants hear, or nothing
 * @param questions what is asked beside title and summary
 */
public record CallText(
        Text title,
        @Nullable Text description,
        CallKind kind,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        Duration grace,
        String cohort,
        List<Stage> stages,
        @Nullable Instant resultsBy,
        Questions questions) {
    public static final Duration LONGEST_GRACE = Duration.ofDays(1);

    /** In order, and never without a decision. */
    public CallText {
        var ordered = new TreeSet<>(stages);
        ordered.add(Stage.DECISION);
        stages = List.copyOf(ordered);
    }

    /** For answers to challenges, with a decision and nothing more. */
    public static CallText of(Text title, ZoneId zone, Instant opensAt, Instant closesAt) {
        return new CallText(
                title,
                null,
                CallKind.CHALLENGES,
                zone,
                opensAt,
                closesAt,
                Duration.ZERO,
                "",
                List.of(),
                null,
                Questions.standard());
    }
}
