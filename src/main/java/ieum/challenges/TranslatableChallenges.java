package ieum.challenges;

import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Text;
import ieum.translations.Translatable;
import ieum.translations.TranslatableText;
import ieum.translations.TranslatableThing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What challenges say, in other languages: by their owner, or the centre that publishes them. */
@Component
class TranslatableChallenges implements Translatable {
    private final Challenges challenges;
    private final Programs programs;

    TranslatableChallenges(Challenges challenges, Programs programs) {
        this.challenges = challenges;
        this.programs = programs;
    }

    @Override
    public String kind() {
        return "challenge";
    }

    /** With details only for who reads them. */
    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var challenge = challenges.get(new ChallengeId(id), viewer);
        var open = challenge.status() == ChallengeStatus.PUBLISHED || challenge.status() == ChallengeStatus.CLOSED;
        var all = open && challenge.disclosure() == Disclosure.EVERYONE;
        var texts = new ArrayList<TranslatableText>();
        add("title", challenge.title(), open, texts);
        add("summary", challenge.summary(), open, texts);
        var details = challenge.details();
        if (details != null) {
            add("problem", details.problem(), all, texts);
            add("expected", details.expected(), all, texts);
            add("gives", details.gives(), all, texts);
        }
        var oversight = programs.oversight(challenge.program());
        return new TranslatableThing(
                "/challenges/" + id,
                texts,
                viewer.writesFor(challenge.owner()) || oversight.mayBroker(challenge.centre(), viewer),
                TranslatableThing.signature(viewer));
    }

    private static void add(String field, @Nullable Text text, boolean open, List<TranslatableText> texts) {
        if (text != null) texts.add(new TranslatableText(field, "challenge." + field, text, open));
    }
}
