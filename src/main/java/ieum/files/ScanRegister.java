package ieum.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a virus scanner said, file by file; no row where there was none. */
@Component
class ScanRegister {
    private final JdbcClient jdbc;

    ScanRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FileId file, Scan scan, Instant at) {
        jdbc.sql("insert into file_scan (file_id, state, queued_at, said_at) values (?, ?, ?, ?)")
                .param(file.value())
                .param(scan.state().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(scan.isDone() ? at.atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    /** @return whether it is news */
    boolean said(FileId file, Scan scan, Instant at) {
        return jdbc.sql("""
                                update file_scan set state = ?, signature = ?, said_at = ?, queued_at = ?
                                where file_id = ? and state in ('WAITING', 'UNREACHABLE')""")
                        .param(scan.state().name())
                        .param(scan.signature())
                        .param(scan.isDone() ? at.atOffset(ZoneOffset.UTC) : null)
                        // the others are not held up by one that the scanner cannot make anything of
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(file.value())
                        .update()
                > 0;
    }

    List<FileId> due(int most) {
        return jdbc.sql("""
                        select file_id from file_scan where state in ('WAITING', 'UNREACHABLE')
                        order by queued_at, file_id limit ?""")
                .param(most)
                .query((row, number) -> new FileId(row.getObject("file_id", UUID.class)))
                .list();
    }

    int due() {
        return jdbc.sql("select count(*) from file_scan where state in ('WAITING', 'UNREACHABLE')")
                .query(Integer.class)
                .single();
    }

    int infected() {
        return jdbc.sql("select count(*) from file_scan where state = 'INFECTED'")
                .query(Integer.class)
                .single();
    }
}
