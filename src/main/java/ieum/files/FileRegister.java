package ieum.files;

import ieum.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of each file, and who has read it. */
@Component
class FileRegister {
    private final JdbcClient jdbc;

    FileRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file) {
        jdbc.sql("""
                        insert into stored_file (id, name, media_type, size, sha256, stored_by, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.by().value(),
                        file.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<StoredFile> find(Collection<FileId> ids) {
        return jdbc.sql("""
                        select f.*, s.state, s.signature from stored_file f left join file_scan s on s.file_id = f.id
                        where f.id = any(?) order by f.stored_at, f.id""")
                .param(ids.stream().map(FileId::value).toArray(UUID[]::new))
                .query(FileRegister::file)
                .list();
    }

    void remove(FileId id) {
        jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
    }

    void log(FileId id, FileReading reading) {
        jdbc.sql("insert into file_reading (file_id, reader_id, read_at) values (?, ?, ?)")
                .params(id.value(), reading.reader().value(), reading.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<FileReading> readings(FileId id, int most) {
        return jdbc.sql("select * from file_reading where file_id = ? order by read_at desc, id desc limit ?")
                .params(id.value(), most)
                .query((row, number) -> new FileReading(account(row, "reader_id"), moment(row, "read_at")))
                .list();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                account(row, "stored_by"),
                moment(row, "stored_at"),
                scan(row));
    }

    private static Scan scan(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null ? Scan.none() : new Scan(Scan.State.valueOf(state), row.getString("signature"));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
