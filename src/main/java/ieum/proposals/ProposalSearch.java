package ieum.proposals;

import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.organizations.Directory;
import ieum.organizations.NamedOrganizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.search.Completion;
import ieum.shared.search.Search;
import ieum.shared.search.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody searches the list of proposals for. */
@Service
@Transactional(readOnly = true)
public class ProposalSearch {
    private static final Set<String> PARTIES = Set.of("applicant", "centre", "owner", "partner", "funder");

    private final ProposalKeys keys;
    private final List<MoreKeys> more;
    private final NamedOrganizations named;
    private final Directory directory;
    private final Programs programs;
    private final Concepts concepts;
    private final Terms terms;
    private final Clock clock;

    ProposalSearch(
            ProposalKeys keys,
            List<MoreKeys> more,
            NamedOrganizations named,
            Directory directory,
            Programs programs,
            Concepts concepts,
            Terms terms,
            Clock clock) {
        this.keys = keys;
        this.more = more;
        this.named = named;
        this.directory = directory;
        this.programs = programs;
        this.concepts = concepts;
        this.terms = terms;
        this.clock = clock;
    }

    /** The keys that exist for this viewer. */
    public Vocabulary vocabulary(Viewer viewer) {
        var all = new ArrayList<>(keys.of(viewer));
        more.forEach(others -> all.addAll(others.keys(viewer)));
        return new Vocabulary(List.copyOf(all));
    }

    /** @param reader in whose language something is suggested */
    public Search of(@Nullable String typed, Viewer viewer, Language reader) {
        return Search.of(typed, vocabulary(viewer), clock, reader);
    }

    /** What could be meant, while somebody types. */
    public List<String> completed(String typed, Viewer viewer, Language reader) {
        return Completion.of(typed, vocabulary(viewer), reader, this::names);
    }

    /** @param hides in SQL, whether who applies is kept from the viewer */
    Search.Meaning meaning(Viewer viewer, String hides) {
        return new ProposalMeaning(viewer, hides, named, terms, concepts, more);
    }

    private List<String> names(String key, String begun) {
        if (PARTIES.contains(key)) return directory.names(begun);
        if (!key.equals("program")) return List.of();
        var lower = begun.toLowerCase(Locale.ROOT);
        return programs.choices().values().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
    }
}
