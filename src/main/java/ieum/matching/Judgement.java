package ieum.matching;

import ieum.matching.MatchIndex.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a suggestion, and what it was based on then.
 *
 * @param asked for what it was suggested
 * @param suggested what was
 * @param reasons as they were shown
 */
public record Judgement(
        Thing asked,
        Thing suggested,
        Verdict verdict,
        @Nullable Ground ground,
        @Nullable String remark,
        int points,
        String reasons,
        String engine,
        String taxonomy,
        Instant at) {}
