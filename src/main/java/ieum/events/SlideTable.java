package ieum.events;

import ieum.accounts.AccountId;
import ieum.files.FileId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files belong to which sessions. */
@Component
class SlideTable {
    private final JdbcClient jdbc;

    SlideTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all sessions of an event, the oldest first. */
    Map<FileId, SessionId> of(EventId event) {
        var found = new LinkedHashMap<FileId, SessionId>();
        jdbc.sql("""
                        select f.file_id, f.session_id from event_session_file f
                        join event_session s on s.id = f.session_id
                        where s.event_id = ? order by f.added_at, f.file_id""").param(event.value()).query(row -> {
            found.put(
                    new FileId(row.getObject("file_id", UUID.class)),
                    new SessionId(row.getObject("session_id", UUID.class)));
        });
        return found;
    }

    void add(SessionId session, FileId file, AccountId by, Instant at) {
        jdbc.sql("insert into event_session_file (file_id, session_id, added_by, added_at) values (?, ?, ?, ?)")
                .params(file.value(), session.value(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(FileId file) {
        jdbc.sql("delete from event_session_file where file_id = ?")
                .param(file.value())
                .update();
    }
}
