package ieum.concepts;

import ieum.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed of concepts, step by step. */
@Component
class ConceptChangeTable {
    private final JdbcClient jdbc;

    ConceptChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the last step, or 0. */
    long number() {
        return jdbc.sql("select coalesce(max(number), 0) from concept_change")
                .query(Long.class)
                .single();
    }

    /** Numbers then follow the order in which steps are committed. */
    void lock() {
        jdbc.sql("lock table concept_change in share row exclusive mode").update();
    }

    List<ConceptChange> all() {
        return jdbc.sql("select * from concept_change order by number")
                .query(ConceptChangeTable::change)
                .list();
    }

    /** The latest first. */
    List<ConceptChange> of(String concept) {
        return jdbc.sql("select * from concept_change where concept_id = ? order by number desc")
                .param(concept)
                .query(ConceptChangeTable::change)
                .list();
    }

    void add(Collection<ConceptChange> changes) {
        for (var change : changes)
            jdbc.sql("""
                            insert into concept_change (concept_id, kind, language, value, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .param(change.concept())
                    .param(change.kind().name())
                    .param(change.language() == null ? null : change.language().name())
                    .param(change.value())
                    .param(change.by())
                    .param(change.at().atOffset(ZoneOffset.UTC))
                    .update();
    }

    private static ConceptChange change(ResultSet row, int number) throws SQLException {
        var language = row.getString("language");
        return new ConceptChange(
                row.getLong("number"),
                row.getString("concept_id"),
                ConceptChange.Kind.valueOf(row.getString("kind")),
                language == null ? null : Language.valueOf(language),
                row.getString("value"),
                row.getObject("changed_by", UUID.class),
                row.getTimestamp("changed_at").toInstant());
    }
}
