package ieum.matching;

import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * Something that is compared with others, as the database has it.
 *
 * @param kind the thing's, as the change feed names it
 * @param subject which one; it may have several parts, for not everyone reads all of it
 * @param seenBy who may know of this part; none where everyone may
 * @param until when it ends to be found
 * @param traits that one may choose by, as {@code country=KR}
 */
public record MatchText(
        String kind,
        UUID subject,
        String part,
        List<Text> texts,
        @Nullable List<String> seenBy,
        Instant until,
        List<String> traits) {
    String id() {
        return kind + ":" + subject + ":" + part;
    }

    /** Empty where it has none of that name. */
    String trait(String name) {
        return traits.stream()
                .filter(trait -> trait.startsWith(name + "="))
                .map(trait -> trait.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Another one for whatever is kept of it elsewhere once that has changed. */
    String digest() {
        return DigestUtils.md5DigestAsHex(toString().getBytes(StandardCharsets.UTF_8));
    }
}
