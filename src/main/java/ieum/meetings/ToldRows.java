package ieum.meetings;

import ieum.events.EventId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings that people were told, as rows. */
@Component
class ToldRows {
    private final JdbcClient jdbc;

    ToldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand, in their order. */
    List<Planned> of(EventId event) {
        return jdbc.sql(
                        "select * from meeting where event_id = ? and cancelled_at is null order by starts_at, table_number, id")
                .param(event.value())
                .query((row, number) -> new Planned(
                        new Pair(
                                new PartyId(row.getObject("one_id", UUID.class)),
                                new PartyId(row.getObject("other_id", UUID.class))),
                        0,
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getObject("site_id", UUID.class),
                        row.getInt("table_number"),
                        row.getObject("interpreter_id", UUID.class),
                        false))
                .list();
    }

    /** Which meeting is that of which two. */
    Map<Pair, MeetingId> ids(EventId event) {
        var ids = new HashMap<Pair, MeetingId>();
        jdbc.sql("select id, one_id, other_id from meeting where event_id = ?")
                .param(event.value())
                .query(row -> {
                    ids.put(
                            new Pair(
                                    new PartyId(row.getObject("one_id", UUID.class)),
                                    new PartyId(row.getObject("other_id", UUID.class))),
                            new MeetingId(row.getObject("id", UUID.class)));
                });
        return ids;
    }

    /** Where it is. */
    Optional<EventId> event(MeetingId id) {
        return jdbc.sql("select event_id from meeting where id = ? and cancelled_at is null")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(EventId::new);
    }

    /** These instead of what stood before. @return who is told something else than before */
    Set<PartyId> replace(EventId event, Collection<Planned> meetings, Instant at) {
        var before = new HashMap<Pair, Planned>();
        for (var one : of(event)) before.put(one.pair(), one);
        var concerned = new HashSet<PartyId>();
        for (var meeting : meetings) {
            if (meeting.startsAt() == null || meeting.endsAt() == null) continue;
            var known = before.remove(meeting.pair());
            if (known != null && isSame(known, meeting)) continue;
            jdbc.sql("""
                            insert into meeting (id, event_id, one_id, other_id, starts_at, ends_at, site_id, table_number,
                                interpreter_id, told_at)
                            values (?, ?, ?, ?, ?, ?, ?::uuid, ?, ?::uuid, ?)
                            on conflict (event_id, one_id, other_id) do update set starts_at = excluded.starts_at,
                                ends_at = excluded.ends_at, site_id = excluded.site_id, table_number = excluded.table_number,
                                interpreter_id = excluded.interpreter_id, told_at = excluded.told_at, cancelled_at = null""")
                    .params(Arrays.asList(
                            UUID.randomUUID(),
                            event.value(),
                            meeting.pair().one().value(),
                            meeting.pair().other().value(),
                            meeting.startsAt().atOffset(ZoneOffset.UTC),
                            meeting.endsAt().atOffset(ZoneOffset.UTC),
                            meeting.site(),
                            meeting.table(),
                            meeting.interpreter(),
                            at.atOffset(ZoneOffset.UTC)))
                    .update();
            concerned.add(meeting.pair().one());
            concerned.add(meeting.pair().other());
        }
        cancel(event, before, at, concerned);
        return concerned;
    }

    private void cancel(EventId event, Map<Pair, Planned> gone, Instant at, Set<PartyId> concerned) {
        for (var meeting : gone.values()) {
            // what has begun took place, or did not: the two say so
            if (meeting.startsAt() == null || !meeting.startsAt().isAfter(at)) continue;
            var pair = meeting.pair();
            jdbc.sql("update meeting set cancelled_at = ? where event_id = ? and one_id = ? and other_id = ?")
                    .params(
                            at.atOffset(ZoneOffset.UTC),
                            event.value(),
                            pair.one().value(),
                            pair.other().value())
                    .update();
            concerned.add(pair.one());
            concerned.add(pair.other());
        }
    }

    static boolean isSame(Planned one, Planned other) {
        return Objects.equals(one.startsAt(), other.startsAt())
                && Objects.equals(one.endsAt(), other.endsAt())
                && Objects.equals(one.site(), other.site())
                && Objects.equals(one.table(), other.table())
                && Objects.equals(one.interpreter(), other.interpreter());
    }
}
