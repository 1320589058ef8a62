package ieum.challenges;

import ieum.shared.Money;
import ieum.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a challenge writes, and may rewrite. A draft may leave out anything but its title; what the centre
 * is asked to publish leaves out nothing. Title and summary are public once it is published.
 *
 * @param readiness the technology readiness level (ISO 16290, 1 to 9) that a proposal should have reached
 * @param closesAt earlier than the call, or none where the call's own deadline holds
 */
public record ChallengeText(
        Text title,
        @Nullable Text summary,
        @Nullable Text problem,
        @Nullable Text expected,
        @Nullable Text gives,
        @Nullable Integer readiness,
        @Nullable Money budget,
        Disclosure disclosure,
        @Nullable Text terms,
        @Nullable Instant closesAt) {
    /** The names of the fields that are still empty; a closed circle needs terms. */
    public List<String> missing() {
        return Stream.of(
                        summary == null ? "summary" : "",
                        problem == null ? "problem" : "",
                        expected == null ? "expected" : "",
                        gives == null ? "gives" : "",
                        disclosure == Disclosure.NAMED && terms == null ? "terms" : "",
                        readiness == null ? "readiness" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    List<Text> opening() {
        return written(title, summary);
    }

    List<Text> details() {
        return written(problem, expected, gives);
    }

    private static List<Text> written(@Nullable Text... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }
}
