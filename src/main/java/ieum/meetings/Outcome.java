package ieum.meetings;

import org.jspecify.annotations.Nullable;

/** What became of a meeting, by what the two say. */
public enum Outcome {
    /** Nobody has said anything. */
    UNSAID,
    HELD,
    NOT_HELD,
    /** One says that it took place, the other that it did not. */
    DISPUTED;

    static Outcome of(@Nullable Boolean one, @Nullable Boolean other) {
        if (one == null && other == null) return UNSAID;
        if (one == null || other == null || one.equals(other))
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other) ? HELD : NOT_HELD;
        return DISPUTED;
    }
}
