package ieum.matching;

import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is compared, as the database has it now: from the views {@code matching_*}, which the modules make whose things they
 * are, for every kind that there is one.
 */
class MatchTexts {
    private static final String VIEW = "matching_";
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    MatchTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kinds of things that are compared. */
    Set<String> kinds() {
        return new TreeSet<>(jdbc
                .sql(
                        "select viewname from pg_views where schemaname = any (current_schemas(false)) and viewname like 'matching\\_%'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.substring(VIEW.length()))
                .toList());
    }

    /** All parts of these; none of those that are not to be found. */
    List<MatchText> of(String kind, Collection<UUID> subjects) {
        return jdbc.sql("select * from " + VIEW + kind + " where subject = any (?)")
                .param(subjects.toArray(UUID[]::new))
                .query(MatchTexts::text)
                .list();
    }

    /** The next things by their id, with all their parts. */
    List<MatchText> after(String kind, @Nullable UUID last, int most) {
        return jdbc.sql("select * from " + VIEW + kind + " where subject in (select distinct subject from " + VIEW
                        + kind + " where subject > ? order by subject limit ?) order by subject, part")
                .params(last == null ? FIRST : last, most)
                .query(MatchTexts::text)
                .list();
    }

    /** The digest of everything that belongs into an index, by its id. */
    Map<String, String> digests() {
        var digests = new HashMap<String, String>();
        for (var kind : kinds())
            for (var some = after(kind, null, FullReading.AT_ONCE);
                    !some.isEmpty();
                    some = after(kind, some.getLast().subject(), FullReading.AT_ONCE))
                some.forEach(text -> digests.put(text.id(), text.digest()));
        return digests;
    }

    int count(String kind) {
        return jdbc.sql("select count(*) from " + VIEW + kind)
                .query(Integer.class)
                .single();
    }

    private static MatchText text(ResultSet row, int number) throws SQLException {
        var written = strings(row.getArray("texts"));
        var languages = strings(row.getArray("languages"));
        var texts = new ArrayList<Text>();
        for (var at = 0; at < written.size(); at++)
            if (!written.get(at).isBlank()) texts.add(new Text(written.get(at), Language.valueOf(languages.get(at))));
        var seenBy = row.getArray("seen_by");
        return new MatchText(
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("part"),
                List.copyOf(texts),
                seenBy == null ? null : strings(seenBy),
                row.getTimestamp("until").toInstant(),
                strings(row.getArray("traits")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
