package ieum.events;

import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Valid events to start a test from. */
public class EventFixtures {
    /** On a full hour a week from now, and for eight of them. */
    public static final Instant BEGINS =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7));

    private EventFixtures() {}

    public static EventText event(String title) {
        return event(title, null, BEGINS);
    }

    public static EventText event(String title, @Nullable ProgramId program, Instant begins) {
        return new EventText(
                program,
                text(title),
                text("What it is about"),
                "C-Lab Outside",
                "Buk-gu, Daegu",
                ZoneId.of("Asia/Seoul"),
                begins,
                begins.plus(Duration.ofHours(8)),
                null);
    }

    /** An hour that many hours after the event begins. */
    public static SessionText session(String title, int hour) {
        return session(title, hour, false);
    }

    public static SessionText restricted(String title, int hour) {
        return session(title, hour, true);
    }

    public static CategoryText category(String name) {
        return category(name, null);
    }

    public static CategoryText category(String name, @Nullable Integer capacity) {
        return new CategoryText(text(name), "", capacity);
    }

    public static Text text(String words) {
        return new Text(words, Language.EN);
    }

    private static SessionText session(String title, int hour, boolean restricted) {
        var begins = BEGINS.plus(Duration.ofHours(hour));
        return new SessionText(
                text(title), SessionKind.TALK, begins, begins.plus(Duration.ofHours(1)), "Director, Daegu", restricted);
    }
}
