package ieum.meetings;

import ieum.events.EventId;
import org.jspecify.annotations.Nullable;

/** What is chosen of the meetings of all events; everything may be left open. */
public record RecordFilter(
        @Nullable HeldFilter which,
        @Nullable EventId event,
        @Nullable Integer year) {
    public static final RecordFilter NONE = new RecordFilter(null, null, null);

    RecordFilter with(HeldFilter other) {
        return new RecordFilter(other, event, year);
    }
}
