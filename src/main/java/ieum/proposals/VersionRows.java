package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.files.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what stood before it was written anew. */
@Component
class VersionRows {
    private static final int MOST_DRAFTS = 100;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(VersionView view, Content content) {}

    /** The newest first, without what they say. */
    List<VersionView> list(ProposalId id) {
        return jdbc.sql("""
                        select id, number, written_by, written_at, sha256 from proposal_version
                        where proposal_id = ? order by written_at desc, id""").param(id.value()).query(VersionRows::view).list();
    }

    Optional<Kept> find(ProposalId id, VersionId version) {
        return jdbc.sql("select * from proposal_version where proposal_id = ? and id = ?")
                .params(id.value(), version.value())
                .query((row, number) -> new Kept(view(row, number), Content.of(row.getString("content"))))
                .optional();
    }

    /** The next of what was submitted, with its files. */
    void keepSubmitted(ProposalId id, Content content, AccountId by, Receipt receipt) {
        var version = VersionId.next();
        jdbc.sql("""
                        insert into proposal_version (id, proposal_id, number, content, written_by, written_at, sha256)
                        select ?, ?, coalesce(max(number), 0) + 1, cast(? as jsonb), ?, ?, ?
                        from proposal_version where proposal_id = ?""")
                .params(
                        version.value(),
                        id.value(),
                        content.json(),
                        by.value(),
                        receipt.at().atOffset(ZoneOffset.UTC),
                        receipt.sha256(),
                        id.value())
                .update();
        holdFiles(version, content);
    }

    VersionId keepDraft(ProposalId id, Content content, @Nullable AccountId by, Instant at) {
        var version = VersionId.next();
        jdbc.sql("""
                        insert into proposal_version (id, proposal_id, content, written_by, written_at)
                        values (?, ?, cast(? as jsonb), ?, ?)""")
                .param(version.value())
                .param(id.value())
                .param(content.json())
                .param(by == null ? null : by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return version;
    }

    /** From then on its files stay as long as it does. */
    void holdFiles(VersionId version, Content content) {
        if (content.files().isEmpty()) return;
        jdbc.sql("insert into proposal_version_file (version_id, file_id) select ?, unnest(?::uuid[])")
                .params(
                        version.value(),
                        content.files().stream().map(file -> file.id().value()).toArray(UUID[]::new))
                .update();
    }

    /** Whether a version has it, the change that is being written, or an answer to a request. */
    boolean lists(ProposalId id, FileId file, boolean drafts) {
        return jdbc.sql("""
                        select exists (
                            select from proposal_version_file f join proposal_version v on v.id = f.version_id
                            where v.proposal_id = :id and f.file_id = :file and (v.number is not null or :drafts))
                        or (:drafts and exists (
                            select from proposal_revision_file where proposal_id = :id and file_id = :file))
                        or exists (
                            select from proposal_request_file f join proposal_request r on r.id = f.request_id
                            where r.proposal_id = :id and f.file_id = :file)""")
                .param("id", id.value())
                .param("file", file.value())
                .param("drafts", drafts)
                .query(Boolean.class)
                .single();
    }

    /** Of drafts older than an hour one an hour is enough, of those older than a day one a day; not of those that hold files. */
    void thin(ProposalId id, Instant now) {
        jdbc.sql("""
                        delete from proposal_version where number is null and id in (
                            select id from (
                                select id, row_number() over (order by written_at desc, id) as place,
                                    row_number() over (partition by case
                                        when written_at > :hour then id::text
                                        when written_at > :day then date_trunc('hour', written_at, 'UTC')::text
                                        else date_trunc('day', written_at, 'UTC')::text end
                                    order by written_at desc, id) as turn
                                from proposal_version where proposal_id = :id and number is null and not exists (
                                    select from proposal_version_file f where f.version_id = proposal_version.id)) ranked
                            where turn > 1 or place > :most)""")
                .param("id", id.value())
                .param("hour", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("day", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("most", MOST_DRAFTS)
                .update();
    }

    /** Whether something else than the proposal's present files needs it. */
    boolean holds(FileId file) {
        return jdbc.sql("""
                        select exists (select from proposal_version_file where file_id = :file)
                            or exists (select from proposal_file where file_id = :file)""").param("file", file.value()).query(Boolean.class).single();
    }

    private static VersionView view(ResultSet row, int at) throws SQLException {
        var number = row.getObject("number", Integer.class);
        var by = row.getObject("written_by", UUID.class);
        return new VersionView(
                row.getString("id"),
                number == null ? VersionView.State.KEPT : VersionView.State.EARLIER,
                number,
                by == null ? null : new AccountId(by),
                row.getTimestamp("written_at").toInstant(),
                row.getString("sha256"));
    }
}
