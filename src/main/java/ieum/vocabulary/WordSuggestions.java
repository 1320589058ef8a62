package ieum.vocabulary;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.concepts.Concept;
import ieum.concepts.ConceptId;
import ieum.concepts.ConceptRevisions;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words that people miss among the names of concepts: anybody signed in suggests, staff accept or decline. */
@Service
@Transactional
public class WordSuggestions {
    private static final int SHOWN = 200;
    private static final int MOST_OPEN = 100;

    private final JdbcClient jdbc;
    private final Concepts concepts;
    private final ConceptRevisions revisions;
    private final Accounts accounts;
    private final VocabularyPolicy policy;
    private final RowSecurity security;
    private final Clock clock;

    WordSuggestions(
            JdbcClient jdbc,
            Concepts concepts,
            ConceptRevisions revisions,
            Accounts accounts,
            VocabularyPolicy policy,
            RowSecurity security,
            Clock clock) {
        this.jdbc = jdbc;
        this.concepts = concepts;
        this.revisions = revisions;
        this.accounts = accounts;
        this.policy = policy;
        this.security = security;
        this.clock = clock;
    }

    /** The viewer's own, or all for staff; first those that nobody decided, at most {@value #SHOWN}. */
    @Transactional(readOnly = true)
    public List<WordSuggestion> all(Viewer viewer) {
        if (!viewer.signedIn()) throw new Refused("see suggested words");
        var keeps = policy.mayKeep(viewer);
        var found = keeps
                ? security.asPortal(() -> query("true", List.of()))
                : query("suggested_by = ?", List.of(viewer.account().value()));
        var people = accounts.all(
                keeps ? found.stream().map(WordSuggestion::by).distinct().toList() : List.of());
        return found.stream()
                .map(one -> people.containsKey(one.by())
                        ? one.from(people.get(one.by()).name())
                        : one)
                .toList();
    }

    /** @throws Clash when it is a name of that concept already, or somebody has too many that wait */
    public void suggest(String word, Language language, @Nullable Concept concept, String note, Viewer viewer) {
        if (!viewer.signedIn()) throw new Refused("suggest a word");
        var known = concepts.called(word);
        if (known.isPresent() && known.get().names(language).stream().anyMatch(word::equalsIgnoreCase))
            throw new Clash("word.known", known.get().label(language));
        var open = jdbc.sql("select count(*) from word_suggestion where suggested_by = ? and decided_at is null")
                .param(viewer.account().value())
                .query(Integer.class)
                .single();
        if (open >= MOST_OPEN) throw new Clash("word.tooMany", MOST_OPEN);
        jdbc.sql("""
                        insert into word_suggestion (id, word, language, concept_id, note, suggested_by, suggested_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(word)
                .param(language.name())
                .param(concept == null ? null : concept.id())
                .param(note)
                .param(viewer.account().value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From then on the concept is called so, too. */
    public void accept(WordSuggestionId id, ConceptId concept, Viewer viewer) {
        var suggestion = open(id, viewer);
        revisions.addName(
                concept,
                suggestion.language(),
                suggestion.word(),
                viewer.account().value());
        decide(id, concept.value(), true, viewer);
    }

    public void decline(WordSuggestionId id, Viewer viewer) {
        var suggestion = open(id, viewer);
        var concept = suggestion.concept();
        decide(id, concept == null ? null : concept.id(), false, viewer);
    }

    private WordSuggestion open(WordSuggestionId id, Viewer viewer) {
        if (!policy.mayKeep(viewer)) throw new Refused("decide on the word " + id);
        var found = security.asPortal(() -> query("id = ?", List.of(id.value())));
        if (found.isEmpty()) throw new NotFound(id);
        if (found.getFirst().accepted() != null) throw new Clash("word.decided");
        return found.getFirst();
    }

    private void decide(WordSuggestionId id, @Nullable String concept, boolean accepted, Viewer viewer) {
        security.asPortal(() -> jdbc.sql("""
                        update word_suggestion set concept_id = ?, accepted = ?, decided_by = ?, decided_at = ?
                        where id = ? and decided_at is null""")
                .param(concept)
                .param(accepted)
                .param(viewer.account().value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update());
    }

    private List<WordSuggestion> query(String condition, List<Object> values) {
        return jdbc.sql("select * from word_suggestion where " + condition
                        + " order by decided_at is not null, suggested_at desc, id limit " + SHOWN)
                .params(values)
                .query(this::row)
                .list();
    }

    private WordSuggestion row(ResultSet row, int number) throws SQLException {
        var accepted = row.getObject("accepted", Boolean.class);
        return new WordSuggestion(
                new WordSuggestionId(row.getObject("id", UUID.class)),
                row.getString("word"),
                Language.valueOf(row.getString("language")),
                concepts.get(row.getString("concept_id")).orElse(null),
                row.getString("note"),
                new AccountId(row.getObject("suggested_by", UUID.class)),
                "",
                row.getTimestamp("suggested_at").toInstant(),
                accepted);
    }
}
