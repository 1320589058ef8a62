package ieum.forms;

import ieum.accounts.AccountId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions as they were published: never changed, so read once. */
@Component
class PublishedForms {
    private static final int KEPT = 500;
    private static final String ALL = """
            select v.id, v.form_id, v.name, v.name_language, v.number, v.content, v.published_at from form_version v
            """;

    private final JdbcClient jdbc;
    private final Map<FormVersionId, FormVersion> known = new ConcurrentHashMap<>();

    PublishedForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FormVersionId add(Form form, int number, AccountId by, Instant at) {
        var id = FormVersionId.next();
        jdbc.sql("""
                        insert into form_version (id, form_id, name, name_language, number, content, published_by, published_at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(
                        id.value(),
                        form.id().value(),
                        form.name().original(),
                        form.name().language().name(),
                        number,
                        FormJson.write(form.content()),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<FormVersion> get(FormVersionId id) {
        var one = known.get(id);
        if (one != null) return Optional.of(one);
        if (known.size() >= KEPT) known.clear();
        var read = jdbc.sql(ALL + "where v.id = ?")
                .param(id.value())
                .query(PublishedForms::read)
                .optional();
        read.ifPresent(version -> known.put(id, version));
        return read;
    }

    /** The newest first. */
    List<FormVersion> of(FormId form) {
        return jdbc.sql(ALL + "where v.form_id = ? order by v.number desc")
                .param(form.value())
                .query(PublishedForms::read)
                .list();
    }

    /** Of each form, by name. */
    List<FormVersion> newest(FormPurpose purpose) {
        return jdbc.sql(ALL + """
                        where v.number = (select max(l.number) from form_version l where l.form_id = v.form_id)
                            and exists (select from form f where f.id = v.form_id and f.purpose = ?)
                        order by v.name, v.id""")
                .param(purpose.name())
                .query(PublishedForms::read)
                .list();
    }

    Optional<FormVersionId> latest(FormId form) {
        return jdbc.sql("select id from form_version where form_id = ? order by number desc limit 1")
                .param(form.value())
                .query(UUID.class)
                .optional()
                .map(FormVersionId::new);
    }

    private static FormVersion read(ResultSet row, int number) throws SQLException {
        return new FormVersion(
                new FormVersionId(row.getObject("id", UUID.class)),
                new FormId(row.getObject("form_id", UUID.class)),
                new Text(row.getString("name"), Language.valueOf(row.getString("name_language"))),
                row.getInt("number"),
                FormJson.content(row.getString("content")),
                row.getTimestamp("published_at").toInstant());
    }
}
