package ieum.programs;

import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record ProgramFilter(
        @Nullable String q, @Nullable Phase phase, @Nullable String sort) {
    /** Where the call of a programme stands. */
    public enum Phase {
        COMING,
        OPEN,
        CLOSED
    }
}
