package ieum.notifications;

import ieum.matching.Digests;
import ieum.matching.SuggestionsFound;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells somebody what is new of what suits their organisation. */
@Component
class SuggestionNews {
    private final Post post;
    private final Digests digests;

    SuggestionNews(Post post, Digests digests) {
        this.post = post;
        this.digests = digests;
    }

    @ApplicationModuleListener
    void on(SuggestionsFound found) {
        var challenges = digests.told(found);
        if (challenges.isEmpty()) return;
        post.tell(
                List.of(found.account()),
                About.SUGGESTIONS_FOUND,
                found,
                "/suggestions",
                challenges.size(),
                new Quote(challenges.stream()
                        .map(one -> one.title().original().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"))));
    }
}
