package ieum.vocabulary;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.concepts.Glossary;
import ieum.concepts.GlossaryRevisions;
import ieum.concepts.ProperName;
import ieum.concepts.ProperNameId;
import ieum.concepts.ProperNameText;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with proper names on a page: whoever is signed in reads them, staff change them. */
@Service
@Transactional
public class KeptNames {
    private final Glossary glossary;
    private final GlossaryRevisions revisions;
    private final Accounts accounts;
    private final VocabularyPolicy policy;

    KeptNames(Glossary glossary, GlossaryRevisions revisions, Accounts accounts, VocabularyPolicy policy) {
        this.glossary = glossary;
        this.revisions = revisions;
        this.accounts = accounts;
        this.policy = policy;
    }

    public Rows<NameRow> list(NameFilter filter, int page, Language reader) {
        var all = all(filter, reader);
        var number = Math.max(1, page);
        var from = (int) Math.min((long) (number - 1) * Rows.SIZE, all.size());
        var rows = all.subList(from, Math.min(from + Rows.SIZE, all.size()));
        return new Rows<>(rows, number, Math.min(all.size(), Rows.COUNTED + 1));
    }

    public List<NameRow> all(NameFilter filter, Language reader) {
        var byName = glossary.byName(reader);
        var backwards = filter.sort() != null && filter.sort().startsWith("-");
        return glossary.all().stream()
                .filter(chosen(filter))
                .sorted(backwards ? byName.reversed() : byName)
                .map(name -> new NameRow(name, glossary.isChanged(name)))
                .toList();
    }

    @Transactional(readOnly = true)
    public NameView get(ProperNameId id, Viewer viewer) {
        var name = glossary.get(id).orElseThrow(() -> new NotFound(id));
        var changes = revisions.history(id);
        var people = accounts.all(changes.stream()
                .map(change -> new AccountId(change.by()))
                .distinct()
                .toList());
        var steps = changes.stream()
                .map(change -> {
                    var who = policy.mayKeep(viewer) ? people.get(new AccountId(change.by())) : null;
                    return new NameStep(change.text(), who == null ? "" : who.name(), change.at());
                })
                .toList();
        var last = changes.isEmpty() ? 0 : changes.getFirst().number();
        return new NameView(name, glossary.isChanged(name), last, steps);
    }

    /** Asked before a page to write is shown. */
    public void checkMayKeep(Viewer viewer) {
        if (!policy.mayKeep(viewer)) throw new Refused("change proper names");
    }

    /** @throws ieum.shared.Clash when something stands against it */
    public ProperNameId add(ProperNameText text, Viewer viewer) {
        checkMayKeep(viewer);
        return revisions.add(text, viewer.account().value());
    }

    /** @see GlossaryRevisions#add(String, java.util.UUID) */
    public int add(String lines, Viewer viewer) {
        checkMayKeep(viewer);
        return revisions.add(lines, viewer.account().value());
    }

    /** @param last as {@link NameView#last()} said when it was read */
    public void revise(ProperNameId id, ProperNameText text, long last, Viewer viewer) {
        checkMayKeep(viewer);
        revisions.revise(id, text, last, viewer.account().value());
    }

    public void remove(ProperNameId id, long last, Viewer viewer) {
        checkMayKeep(viewer);
        revisions.remove(id, last, viewer.account().value());
    }

    /** Every word, anywhere in the spellings of whatever language. */
    private Predicate<ProperName> chosen(NameFilter filter) {
        var words = filter.q() == null
                ? List.<String>of()
                : Arrays.asList(filter.q().toLowerCase(Locale.ROOT).split("\\s+"));
        Predicate<ProperName> all = name -> {
            var spellings = String.join("\n", name.all()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(spellings::contains);
        };
        if (filter.kind() != null) all = all.and(name -> name.kind() == filter.kind());
        return Boolean.TRUE.equals(filter.changed()) ? all.and(glossary::isChanged) : all;
    }
}
