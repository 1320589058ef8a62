package ieum.organizations;

import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.shared.KeyWords;
import ieum.shared.Language;
import ieum.shared.search.Completion;
import ieum.shared.search.Key;
import ieum.shared.search.Key.Kind;
import ieum.shared.search.Search;
import ieum.shared.search.Vocabulary;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody searches the list of organisations for, by what the pages of these show to everyone; staff also by who waits. */
@Service
@Transactional(readOnly = true)
public class OrganizationSearch {
    private final Vocabulary everyone;
    private final Vocabulary staff;
    private final Directory directory;
    private final Concepts concepts;
    private final Terms terms;
    private final Clock clock;

    OrganizationSearch(KeyWords words, Directory directory, Concepts concepts, Terms terms, Clock clock) {
        var kinds = OrganizationKind.organizations().toArray(OrganizationKind[]::new);
        var keys = List.of(
                words.key("name", code("name"), Kind.TEXT),
                words.choice("kind", code("kind"), words.choices("organization.kind.", kinds)),
                words.choice("country", code("country"), words.countries()),
                words.key("region", code("region"), Kind.TEXT),
                words.flag("verified", code("verified")),
                words.choice(
                        "certificate", code("certificate"), words.choices("credential.kind.", CredentialKind.values())),
                words.key("founded", code("founded"), Kind.NUMBER),
                words.key("employees", code("employees"), Kind.NUMBER),
                words.choice(
                        "field",
                        code("field"),
                        concepts.each(concept -> new Key.Choice(concept.id(), KeyWords.each(concept::names)))));
        this.everyone = new Vocabulary(keys);
        this.staff = new Vocabulary(Stream.concat(keys.stream(), Stream.of(words.flag("waiting", code("waiting"))))
                .toList());
        this.directory = directory;
        this.concepts = concepts;
        this.terms = terms;
        this.clock = clock;
    }

    public Vocabulary vocabulary(Viewer viewer) {
        return viewer.staff() ? staff : everyone;
    }

    /** @param reader in whose language something is suggested */
    public Search of(@Nullable String typed, Viewer viewer, Language reader) {
        return Search.of(typed, vocabulary(viewer), clock, reader);
    }

    /** What could be meant, while somebody types. */
    public List<String> completed(String typed, Viewer viewer, Language reader) {
        return Completion.of(
                typed,
                vocabulary(viewer),
                reader,
                (key, begun) -> key.equals("name") ? directory.names(begun) : List.of());
    }

    Search.Meaning meaning() {
        return new OrganizationMeaning(concepts, terms, clock);
    }

    private static String code(String name) {
        return "organization.key." + name;
    }
}
