package ieum.demo;

import ieum.shared.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as {@code events.yaml} tells of it; a registration names its category by position. */
record ToldEvent(
        String key,
        String program,
        String organizer,
        Language language,
        String title,
        String description,
        String place,
        ZoneId zone,
        int startsInDays,
        @Nullable Integer endsInDays,
        LocalTime start,
        LocalTime end,
        State state,
        List<Session> sessions,
        List<Category> categories,
        List<Registration> registrations) {
    enum State {
        DRAFT,
        PUBLISHED
    }

    /** The day is counted from the first one of the event, which is 0. */
    record Session(
            Language language, String title, Kind kind, int day, LocalTime start, LocalTime end, String speaker) {
        enum Kind {
            GENERAL_MEETING,
            BRIEFING,
            TALK,
            ROUND_TABLE,
            NETWORKING,
            PITCH,
            PARTNERING,
            WORKSHOP
        }
    }

    record Category(Map<Language, String> name, @Nullable Integer capacity) {}

    record Registration(int category, String organization, int count) {}
}
