package ieum.events;

import ieum.accounts.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the sessions of an event go; of those of which nothing was said there is nothing. */
@Component
class ProgressTable {
    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SessionId, Progress> of(EventId event) {
        var found = new HashMap<SessionId, Progress>();
        jdbc.sql("""
                        select p.* from event_session_progress p join event_session s on s.id = p.session_id
                        where s.event_id = ?""").param(event.value()).query(row -> {
            found.put(
                    new SessionId(row.getObject("session_id", UUID.class)),
                    new Progress(
                            instant(row.getTimestamp("begun_at")),
                            instant(row.getTimestamp("ended_at")),
                            row.getInt("late_minutes")));
        });
        return found;
    }

    void set(SessionId session, Progress progress, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into event_session_progress (session_id, begun_at, ended_at, late_minutes, revised_by, revised_at)
                        values (?, ?::timestamptz, ?::timestamptz, ?, ?, ?)
                        on conflict (session_id) do update set begun_at = excluded.begun_at, ended_at = excluded.ended_at,
                            late_minutes = excluded.late_minutes, revised_by = excluded.revised_by,
                            revised_at = excluded.revised_at""")
                .params(Arrays.asList(
                        session.value(),
                        progress.begunAt() == null ? null : progress.begunAt().atOffset(ZoneOffset.UTC),
                        progress.endedAt() == null ? null : progress.endedAt().atOffset(ZoneOffset.UTC),
                        progress.lateMinutes(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
