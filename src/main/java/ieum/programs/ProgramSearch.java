package ieum.programs;

import ieum.concepts.Concepts;
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

/** What somebody searches the list of programmes for. Its keys are for everyone, as all is that they find. */
@Service
@Transactional(readOnly = true)
public class ProgramSearch {
    private static final Set<String> PARTIES = Set.of("operator", "supervisor", "centre");

    private final Vocabulary vocabulary;
    private final NamedOrganizations named;
    private final Directory directory;
    private final Concepts concepts;
    private final Terms terms;
    private final Clock clock;

    ProgramSearch(
            KeyWords words,
            NamedOrganizations named,
            Directory directory,
            Concepts concepts,
            Terms terms,
            Clock clock) {
        this.vocabulary = new Vocabulary(List.of(
                words.key("name", code("name"), Kind.TEXT),
                words.choice("status", code("status"), words.choices("program.phase.", ProgramFilter.Phase.values())),
                words.flag("open", code("open")),
                words.date("opens", code("opens")),
                words.date("closes", code("closes")),
                words.party("operator", code("operator")),
                words.party("supervisor", code("supervisor")),
                words.party("centre", code("centre")),
                words.key("centres", code("centres"), Kind.NUMBER),
                words.key("region", code("region"), Kind.TEXT),
                words.choice("language", code("language"), words.languages()),
                words.choice(
                        "field",
                        code("field"),
                        concepts.each(concept -> new Key.Choice(concept.id(), KeyWords.each(concept::names))))));
        this.named = named;
        this.directory = directory;
        this.concepts = concepts;
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

    Search.Meaning meaning(Viewer viewer) {
        return new ProgramMeaning(viewer, named, concepts, terms, clock);
    }

    private static String code(String name) {
        return "program.key." + name;
    }
}
