package ieum.challenges;

import ieum.concepts.Terms;
import ieum.organizations.Directory;
import ieum.organizations.NamedOrganizations;
import ieum.organizations.Viewer;
import ieum.shared.KeyWords;
import ieum.shared.Language;
import ieum.shared.search.Completion;
import ieum.shared.search.Key;
import ieum.shared.search.Key.Kind;
import ieum.shared.search.Search;
import ieum.shared.search.Vocabulary;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody searches the list of challenges for. Its keys are for everyone: each is shown in the list. */
@Service
@Transactional(readOnly = true)
public class ChallengeSearch {
    private static final Set<String> PARTIES = Set.of("owner", "centre");

    private final Vocabulary vocabulary;
    private final NamedOrganizations named;
    private final Directory directory;
    private final Terms terms;
    private final Clock clock;

    ChallengeSearch(KeyWords words, NamedOrganizations named, Directory directory, Terms terms, Clock clock) {
        this.vocabulary = new Vocabulary(List.of(
                words.choice("status", code("status"), words.choices("challenge.status.", ChallengeStatus.values())),
                words.flag("open", code("open")),
                text(words, "program"),
                words.party("centre", code("centre")),
                words.party("owner", code("owner")),
                words.choice(
                        "disclosure", code("disclosure"), words.choices("challenge.disclosure.", Disclosure.values())),
                text(words, "number"),
                text(words, "title"),
                words.date("deadline", code("deadline")),
                words.key("readiness", code("readiness"), Kind.NUMBER),
                words.choice("language", code("language"), words.languages())));
        this.named = named;
        this.directory = directory;
        this.terms = terms;
        this.clock = clock;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** @param reader in whose language something is suggested */
    public Search of(@Nullable String typed, Language reader) {
        return Search.of(typed, vocabulary, clock, reader);
    }

    /** What could be meant, while somebody types. */
    public List<String> completed(String typed, Language reader) {
        return Completion.of(
                typed, vocabulary, reader, (key, begun) -> PARTIES.contains(key) ? directory.names(begun) : List.of());
    }

    /** @param words the column of what this viewer finds words in */
    Search.Meaning meaning(Viewer viewer, String words) {
        return new ChallengeMeaning(viewer, words, named, terms, clock);
    }

    private static Key text(KeyWords words, String name) {
        return words.key(name, code(name), Kind.TEXT);
    }

    private static String code(String name) {
        return "challenge.key." + name;
    }
}
