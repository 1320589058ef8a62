package ieum.vocabulary;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.concepts.Concept;
import ieum.concepts.ConceptId;
import ieum.concepts.ConceptRevisions;
import ieum.concepts.ConceptText;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with concepts on a page: whoever is signed in reads them, staff change them. */
@Service
@Transactional
public class KeptConcepts {
    private final Concepts concepts;
    private final ConceptRevisions revisions;
    private final Accounts accounts;
    private final VocabularyPolicy policy;

    KeptConcepts(Concepts concepts, ConceptRevisions revisions, Accounts accounts, VocabularyPolicy policy) {
        this.concepts = concepts;
        this.revisions = revisions;
        this.accounts = accounts;
        this.policy = policy;
    }

    public Rows<ConceptRow> list(ConceptFilter filter, int page, Language reader) {
        var all = all(filter, reader);
        var number = Math.max(1, page);
        var from = Math.min((long) (number - 1) * Rows.SIZE, all.size());
        var rows = all.subList((int) from, Math.min((int) from + Rows.SIZE, all.size()));
        return new Rows<>(rows, number, Math.min(all.size(), Rows.COUNTED + 1));
    }

    /** Those of the fields by their labels, each followed by what is part of it; or all by their labels. */
    public List<ConceptRow> all(ConceptFilter filter, Language reader) {
        var chosen = chosen(filter);
        var rows = concepts.tree(reader).entrySet().stream()
                .filter(entry -> chosen.test(entry.getKey()))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        var sort = filter.sort() == null ? "" : filter.sort();
        if (!sort.matches("-?name")) return rows;
        var byName = java.util.Comparator.<ConceptRow, String>comparing(
                row -> row.concept().label(reader), java.text.Collator.getInstance(reader.locale())::compare);
        return rows.stream()
                .sorted(sort.startsWith("-") ? byName.reversed() : byName)
                .toList();
    }

    @Transactional(readOnly = true)
    public ConceptView get(ConceptId id, Viewer viewer) {
        var concept = concepts.get(id.value()).orElseThrow(() -> new NotFound(id));
        var changes = revisions.history(id);
        var people = accounts.all(changes.stream()
                .map(change -> new AccountId(change.by()))
                .distinct()
                .toList());
        var steps = changes.stream()
                .map(change -> {
                    var who = policy.mayKeep(viewer) ? people.get(new AccountId(change.by())) : null;
                    var other = change.language() == null
                            ? concepts.get(change.value()).orElse(null)
                            : null;
                    return new ConceptStep(change, who == null ? "" : who.name(), other);
                })
                .toList();
        return new ConceptView(
                concept,
                concepts.broader(concept),
                concepts.narrower(concept),
                concept.neighbours().stream()
                        .flatMap(one -> concepts.get(one).stream())
                        .toList(),
                concepts.isChanged(concept),
                steps);
    }

    /** Asked before a page to write is shown. */
    public void checkMayKeep(Viewer viewer) {
        if (!policy.mayKeep(viewer)) throw new Refused("change concepts");
    }

    /** @throws ieum.shared.Clash when something stands against it */
    public ConceptId add(ConceptText text, Viewer viewer) {
        checkMayKeep(viewer);
        return revisions.add(text, viewer.account().value());
    }

    /** @param last as {@link ConceptView#last()} said when it was read */
    public void revise(ConceptId id, ConceptText text, long last, Viewer viewer) {
        checkMayKeep(viewer);
        revisions.revise(id, text, last, viewer.account().value());
    }

    /** @throws ieum.shared.Clash when others are part of it */
    public void remove(ConceptId id, Viewer viewer) {
        checkMayKeep(viewer);
        revisions.remove(id, viewer.account().value());
    }

    /** The one that is called so, or has this id. */
    public @Nullable Concept called(String words) {
        return concepts.get(words.strip()).or(() -> concepts.called(words)).orElse(null);
    }

    private ConceptRow row(Concept concept, int depth) {
        return new ConceptRow(
                concept, concepts.get(concept.broader()).orElse(null), depth, concepts.isChanged(concept));
    }

    /** Every word, anywhere in the names of whatever language. */
    private Predicate<Concept> chosen(ConceptFilter filter) {
        var words = filter.q() == null
                ? List.<String>of()
                : Arrays.asList(filter.q().toLowerCase(Locale.ROOT).split("\\s+"));
        Predicate<Concept> all = concept -> {
            var names = String.join(
                            "\n",
                            concept.names().values().stream()
                                    .flatMap(List::stream)
                                    .toList())
                    .toLowerCase(Locale.ROOT);
            return words.stream()
                    .allMatch(word -> names.contains(word) || concept.id().equals(word));
        };
        if (filter.field() != null && !filter.field().isEmpty())
            all = all.and(concept -> concept.id().equals(filter.field())
                    || concepts.broader(concept).stream()
                            .anyMatch(one -> one.id().equals(filter.field())));
        return Boolean.TRUE.equals(filter.changed()) ? all.and(concepts::isChanged) : all;
    }
}
