package ieum.meetings;

import org.jspecify.annotations.Nullable;

/** How a plan differs from what people were told: one meeting. */
public record Change(
        Kind kind, PlannedView meeting, @Nullable Round before) {
    /** What becomes of it. */
    public enum Kind {
        NEW,
        MOVED,
        /** At the same time at another table, or with another interpreter. */
        RESEATED,
        CANCELLED
    }
}
