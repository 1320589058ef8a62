package ieum.translations;

import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.Translation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Translations as the database has them. */
@Component
class TranslationTable {
    private static final List<String> NAMES = List.of("title", "name");

    private final JdbcClient jdbc;

    TranslationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(TranslationId id, UUID thing, String field, Translation translation, long version) {}

    /** By field. */
    Map<String, Kept> of(String kind, UUID thing, Language language) {
        var kept = new HashMap<String, Kept>();
        jdbc.sql("select * from translation where kind = ? and thing = ? and language = ?")
                .param(kind)
                .param(thing)
                .param(language.name())
                .query(TranslationTable::kept)
                .list()
                .forEach(one -> kept.put(one.field(), one));
        return kept;
    }

    List<Kept> names(String kind, Collection<UUID> things, Language language) {
        return jdbc.sql(
                        "select * from translation where kind = ? and thing = any (?) and language = ? and field = any (?)")
                .param(kind)
                .param(things.toArray(UUID[]::new))
                .param(language.name())
                .param(NAMES.toArray(String[]::new))
                .query(TranslationTable::kept)
                .list();
    }

    /** Nobody else changes those of this thing until the transaction ends. */
    void lock(String kind, UUID thing) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind + thing)
                .query((row, number) -> true)
                .single();
    }

    TranslationId put(String kind, UUID thing, String field, Translation translation, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into translation (id, kind, thing, field, language, fingerprint, wording, machine, signature,
                            translated_by, translated_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        on conflict (kind, thing, field, language) do update set fingerprint = excluded.fingerprint,
                            wording = excluded.wording, machine = excluded.machine, signature = excluded.signature,
                            translated_by = excluded.translated_by, translated_at = excluded.translated_at,
                            version = translation.version + 1
                        returning id""")
                .param(UUID.randomUUID())
                .param(kind)
                .param(thing)
                .param(field)
                .param(translation.text().language().name())
                .param(translation.fingerprint())
                .param(translation.text().original())
                .param(translation.machine())
                .param(translation.signature())
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new TranslationId(row.getObject("id", UUID.class)))
                .single();
    }

    void remove(TranslationId id) {
        jdbc.sql("delete from translation where id = ?").param(id.value()).update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new TranslationId(row.getObject("id", UUID.class)),
                row.getObject("thing", UUID.class),
                row.getString("field"),
                new Translation(
                        new Text(row.getString("wording"), Language.valueOf(row.getString("language"))),
                        row.getString("fingerprint"),
                        row.getBoolean("machine"),
                        row.getString("signature")),
                row.getLong("version"));
    }
}
