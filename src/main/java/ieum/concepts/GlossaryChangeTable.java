package ieum.concepts;

import ieum.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed of proper names, step by step. */
@Component
class GlossaryChangeTable {
    private final JdbcClient jdbc;

    GlossaryChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the last step, or 0. */
    long number() {
        return jdbc.sql("select coalesce(max(number), 0) from glossary_change")
                .query(Long.class)
                .single();
    }

    /** Numbers then follow the order in which steps are committed. */
    void lock() {
        jdbc.sql("lock table glossary_change in share row exclusive mode").update();
    }

    List<GlossaryChange> all() {
        return jdbc.sql("select * from glossary_change order by number")
                .query(GlossaryChangeTable::change)
                .list();
    }

    /** The latest first. */
    List<GlossaryChange> of(String name) {
        return jdbc.sql("select * from glossary_change where name_id = ? order by number desc")
                .param(name)
                .query(GlossaryChangeTable::change)
                .list();
    }

    void add(GlossaryChange change) {
        var text = change.text();
        jdbc.sql("""
                        insert into glossary_change (name_id, kind, kept, en, ko, fr, ru, vi, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(change.name())
                .param(text == null ? null : text.kind().name())
                .param(text == null ? null : text.kept())
                .param(spellings(text, Language.EN))
                .param(spellings(text, Language.KO))
                .param(spellings(text, Language.FR))
                .param(spellings(text, Language.RU))
                .param(spellings(text, Language.VI))
                .param(change.by())
                .param(change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] spellings(@Nullable ProperNameText text, Language language) {
        return text == null ? new String[0] : text.spellings(language).toArray(String[]::new);
    }

    private static GlossaryChange change(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var spellings = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values())
            spellings.put(
                    language, List.of((String[]) row.getArray(language.tag()).getArray()));
        return new GlossaryChange(
                row.getLong("number"),
                row.getString("name_id"),
                kind == null
                        ? null
                        : new ProperNameText(ProperNameKind.valueOf(kind), spellings, row.getBoolean("kept")),
                row.getObject("changed_by", UUID.class),
                row.getTimestamp("changed_at").toInstant());
    }
}
