package ieum.notifications;

import ieum.challenges.Challenges;
import ieum.matching.SuggestionsFound;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells somebody what is new of what suits their organisation. */
@Component
class SuggestionNews {
    private final Post post;
    private final Challenges challenges;

    SuggestionNews(Post post, Challenges challenges) {
        this.post = post;
        this.challenges = challenges;
    }

    @ApplicationModuleListener
    void on(SuggestionsFound found) {
        var titles = found.challenges().stream()
                .map(id -> challenges.facts(id).title().replaceAll("\\s+", " "))
                .toList();
        post.tell(
                List.of(found.account()),
                About.SUGGESTIONS_FOUND,
                found,
                "/suggestions",
                titles.size(),
                new Quote(String.join("\n", titles)));
    }
}
