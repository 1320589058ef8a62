package ieum.events;

import ieum.programs.ProgramId;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. {@code when} is upcoming or past. */
public record EventFilter(
        @Nullable String q,
        @Nullable ProgramId program,
        @Nullable String when,
        @Nullable String sort) {
    public boolean isUpcoming() {
        return "upcoming".equals(when);
    }

    public boolean isPast() {
        return "past".equals(when);
    }
}
