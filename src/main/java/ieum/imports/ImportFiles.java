package ieum.imports;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files that were sent. Their bytes are kept until the rows are in. */
@Component
class ImportFiles {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Map<String, String> NEWEST_FIRST = Map.of("newest", "f.uploaded_at desc");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportView file, byte[] bytes, @Nullable OrganizationId organization) {
        jdbc.sql("""
                        insert into import_file
                            (id, kind, name, bytes, organization_id, uploaded_by, uploaded_at, problem_count)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(file.id().value())
                .param(file.kind().name())
                .param(file.name())
                .param(bytes)
                .param(organization == null ? null : organization.value())
                .param(file.uploadedBy().value())
                .param(file.uploadedAt().atOffset(ZoneOffset.UTC))
                .param(file.problems())
                .update();
    }

    /** What someone sent and left is no archive. */
    void forgetBefore(Instant moment) {
        jdbc.sql("""
                        delete from import_file f where uploaded_at < ?
                        and not exists (select 1 from import_execution e where e.import_id = f.id)""").param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    /** One's own organisation's; all of them for an administrator. */
    Optional<ImportView> find(ImportId id, Viewer viewer) {
        return query(viewer)
                .where("f.id = ?", id.value())
                .orderBy(null, NEWEST_FIRST, "f.id")
                .all(jdbc, ImportFiles::read)
                .stream()
                .findFirst();
    }

    Rows<ImportView> page(Viewer viewer, int page) {
        return query(viewer).orderBy(null, NEWEST_FIRST, "f.id").page(jdbc, page, ImportFiles::read);
    }

    /** One import at a time, so that what was checked stays true until it is done. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('imports', 0))::text")
                .query(String.class)
                .single();
    }

    byte[] bytes(ImportId id) {
        return jdbc.sql("select bytes from import_file where id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** None once its rows are in. */
    int size(ImportId id) {
        return jdbc.sql("select coalesce(length(bytes), 0) from import_file where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** What a check in the background found. */
    Optional<DryRun> found(ImportId id) {
        return jdbc.sql("select found from import_file where id = ? and found is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(found -> json.readValue(found, DryRun.class));
    }

    void found(ImportId id, DryRun found) {
        jdbc.sql("update import_file set found = ?, problem_count = ? where id = ?")
                .params(json.writeValueAsString(found), found.problemCount(), id.value())
                .update();
    }

    void executed(ImportId id, Execution execution) {
        jdbc.sql("insert into import_execution (import_id, row_count, executed_by, executed_at) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        execution.rows(),
                        execution.by().value(),
                        execution.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update import_file set bytes = null, found = null where id = ?")
                .param(id.value())
                .update();
    }

    private static ListQuery query(Viewer viewer) {
        var query = new ListQuery(
                "f.id, f.kind, f.name, f.uploaded_by, f.uploaded_at, f.problem_count, e.row_count, e.executed_by, e.executed_at, "
                        + "(w.import_id is not null and w.ended_at is null) as running",
                "import_file f left join import_execution e on e.import_id = f.id "
                        + "left join import_work w on w.import_id = f.id");
        return viewer.administrator()
                ? query
                : query.where(
                        "f.organization_id = ?",
                        viewer.organization().map(OrganizationId::value).orElse(NOBODY));
    }

    private static ImportView read(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("executed_at");
        return new ImportView(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new AccountId(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("problem_count", Integer.class),
                at == null
                        ? null
                        : new Execution(
                                row.getInt("row_count"),
                                new AccountId(row.getObject("executed_by", UUID.class)),
                                at.toInstant()),
                row.getBoolean("running"));
    }
}
