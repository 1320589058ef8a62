package ieum.matching;

import ieum.concepts.Extract;
import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;

/** A text as an index takes it: where it comes from, and what it is compared by. */
public record Entry(MatchText about, Extract text) {
    /** Another one where anything of it is another. */
    String digest() {
        var concepts =
                text.mentions().stream().map(mention -> mention.concept().id()).toList();
        var all = about + "\n" + text.language() + text.words() + concepts + text.around();
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }
}
