package ieum.organizations;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a viewer: the message that says what, the thing it is about, the page where it is done, and
 * until when, if it has a term.
 *
 * @param whose the other side, by name; empty where there is none
 * @param since when it began to wait
 */
public record ToDo(
        String wording,
        @Nullable Text about,
        int number,
        String address,
        @Nullable Instant due,
        @Nullable ZoneId zone,
        String whose,
        @Nullable Instant since) {
    public static ToDo about(String wording, Text about, String address, @Nullable Instant due, @Nullable ZoneId zone) {
        return new ToDo(wording, about, 1, address, due, zone, "", null);
    }

    /** The same, said to come from somebody. */
    public ToDo of(String whose, @Nullable Instant since, ZoneId zone) {
        return new ToDo(wording, about, number, address, due, zone, whose, since);
    }

    public static ToDo many(String wording, int number, String address) {
        return new ToDo(wording, null, number, address, null, null, "", null);
    }
}
