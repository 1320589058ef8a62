package ieum.reviews;

import ieum.programs.CallId;
import ieum.programs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a call judges at one of its stages.
 *
 * @param blind whether it is double-blind: who judges does not know who applies until the stage is passed
 * @param closesAt until when reviews may be written and changed; else until the stage is passed
 */
public record Judging(
        CallId call,
        Stage stage,
        Rubric rubric,
        boolean blind,
        @Nullable Instant closesAt) {
    boolean open(Instant at) {
        return closesAt == null || at.isBefore(closesAt);
    }
}
