package ieum.organizations;

import ieum.concepts.Terms;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that everyone may read about, by their names; those that wait to be verified and people are in none. */
@Service
@Transactional(readOnly = true)
public class Directory {
    private static final int MOST_REGIONS = 200;
    private static final int MOST = 10;
    private static final int FEWEST_LETTERS = 2;

    /** Of each that everyone may read about: as {@link OrganizationPolicy#maySee} has it of those who belong nowhere. */
    private static final String LISTED = """
            from organization o join organization_verification v on v.organization_id = o.id
            """;

    private static final String NO_PERSON = " where o.kind <> 'PERSON' ";

    private static final String NAMED = """
            and o.id in (select id from organization where lower(name) %1$s
                union all select organization_id from organization_name where lower(name) %1$s
                union all select organization_id from organization_spelling where lower(name) %1$s)
            """;

    private final JdbcClient jdbc;
    private final Terms terms;

    Directory(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** The names of what is suggested. */
    public List<String> names(String typed) {
        return suggest(typed).stream().map(OrganizationRow::name).toList();
    }

    /** For who is typing a name: first those whose name begins so, then those in whose profile the words are. */
    public List<OrganizationRow> suggest(String typed) {
        var words = plain(typed);
        if (words.length() < FEWEST_LETTERS) return List.of();
        var begins = words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var found = new LinkedHashMap<OrganizationId, OrganizationRow>();
        rows(NAMED.formatted("like ?"), begins, begins, begins).forEach(row -> found.put(row.id(), row));
        if (found.size() < MOST) {
            var sets = terms.words(words);
            var having = sets.stream().map(set -> "and o.terms && ?::text[]\n").toList();
            if (!sets.isEmpty())
                rows(
                                String.join("", having),
                                sets.stream()
                                        .map(set -> set.toArray(String[]::new))
                                        .toArray())
                        .forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** The only one that is called so, in whatever language. */
    public Optional<OrganizationId> called(String name) {
        var words = plain(name);
        var found = jdbc.sql("select distinct o.id " + LISTED + NO_PERSON + NAMED.formatted("= ?"))
                .params(words, words, words)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Of one country, as the organisations write them that everyone may read about. */
    public List<String> regions(String country) {
        return jdbc.sql("select distinct o.region " + LISTED + NO_PERSON
                        + "and o.country = ? and o.region <> '' order by 1 limit " + MOST_REGIONS)
                .param(country)
                .query(String.class)
                .list();
    }

    /** Those of these that everyone may read about. */
    public Set<OrganizationId> listed(Collection<OrganizationId> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("select o.id " + LISTED + NO_PERSON + "and o.id = any (?::uuid[])")
                .param(ids.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list());
    }

    private List<OrganizationRow> rows(String condition, Object... parameters) {
        var name = ShownName.here();
        // who is meant is found before their names in other languages are
        var first = "(select o.id " + LISTED + NO_PERSON + condition + " order by o.name, o.id limit " + MOST + ")";
        return jdbc.sql("select o.id, " + name.column() + " as name, o.kind, o.country, o.region, v.verified_at "
                        + LISTED + name.joins() + " where o.id in " + first + " order by 2, 1")
                .params(parameters)
                .query(OrganizationList::row)
                .list();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
