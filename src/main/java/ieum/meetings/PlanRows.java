package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.meetings.engine.PlanProgress;
import ieum.meetings.engine.PlanScore;
import ieum.meetings.engine.PlanSettings;
import ieum.meetings.engine.PlannedMeetings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans, as rows. */
@Component
class PlanRows {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlanRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whether none runs; only one does. */
    Optional<MeetingPlanId> ask(EventId event, PlanSettings settings, AccountId by, Instant at) {
        return jdbc.sql("""
                        insert into meeting_plan (id, event_id, number, status, asked_by, asked_at, seed, iterations, calm, engine,
                            stop_asked, told_at, done, weight, bound, wishes, placed, idle, worst_idle, lowest_share, table_changes,
                            moved, by_hand, version)
                        select ?, ?, coalesce(max(number), 0) + 1, 'RUNNING', ?, ?, ?, ?, ?, ?, false, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                            0, 0, 0
                        from meeting_plan where event_id = ?
                        on conflict do nothing returning id""")
                .params(
                        UUID.randomUUID(),
                        event.value(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        settings.seed(),
                        settings.iterations(),
                        settings.calm(),
                        PlannedMeetings.VERSION,
                        at.atOffset(ZoneOffset.UTC),
                        event.value())
                .query(UUID.class)
                .optional()
                .map(MeetingPlanId::new);
    }

    Optional<PlanHead> find(MeetingPlanId id) {
        return jdbc.sql("select * from meeting_plan where id = ?")
                .param(id.value())
                .query(PlanRows::read)
                .optional();
    }

    /** The newest first. */
    List<PlanHead> of(EventId event) {
        return jdbc.sql("select * from meeting_plan where event_id = ? order by number desc limit 50")
                .param(event.value())
                .query(PlanRows::read)
                .list();
    }

    List<Planned> meetings(MeetingPlanId id) {
        return jdbc.sql("select * from planned_meeting where plan_id = ? order by one_id, other_id")
                .param(id.value())
                .query((row, number) -> {
                    var starts = row.getTimestamp("starts_at");
                    var ends = row.getTimestamp("ends_at");
                    return new Planned(
                            new Pair(
                                    new PartyId(row.getObject("one_id", UUID.class)),
                                    new PartyId(row.getObject("other_id", UUID.class))),
                            row.getInt("weight"),
                            starts == null ? null : starts.toInstant(),
                            ends == null ? null : ends.toInstant(),
                            row.getObject("site_id", UUID.class),
                            row.getObject("table_number", Integer.class),
                            row.getObject("interpreter_id", UUID.class),
                            row.getBoolean("pinned"));
                })
                .list();
    }

    void askToStop(MeetingPlanId id) {
        jdbc.sql("update meeting_plan set stop_asked = true where id = ? and status = 'RUNNING'")
                .param(id.value())
                .update();
    }

    /** Whether to go on. */
    boolean tell(MeetingPlanId id, PlanProgress progress, Instant at) {
        return jdbc.sql("""
                        update meeting_plan set done = ?, weight = ?, bound = ?, placed = ?, idle = ?, moved = ?, told_at = ?
                        where id = ? and status = 'RUNNING' returning not stop_asked""")
                .params(
                        progress.iterations(),
                        progress.weight(),
                        progress.bound(),
                        progress.placed(),
                        progress.idle(),
                        progress.moved(),
                        at.atOffset(ZoneOffset.UTC),
                        id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether it was still running. */
    boolean end(MeetingPlanId id, PlannedMeetings found, Collection<Planned> meetings, Instant at) {
        var ended = jdbc.sql("""
                        update meeting_plan set status = 'READY', ended_at = ?, done = ?, bound = ?, wishes = ?, version = version + 1
                        where id = ? and status = 'RUNNING'""")
                        .params(
                                at.atOffset(ZoneOffset.UTC),
                                found.iterations(),
                                found.bound(),
                                meetings.size(),
                                id.value())
                        .update()
                == 1;
        if (ended) keep(id, found.score(), meetings);
        return ended;
    }

    void fail(MeetingPlanId id, String problem, Instant at) {
        jdbc.sql(
                        "update meeting_plan set status = 'FAILED', ended_at = ?, problem = ? where id = ? and status = 'RUNNING'")
                .params(at.atOffset(ZoneOffset.UTC), problem, id.value())
                .update();
    }

    /** Whether it was still as it was read, and not published. */
    boolean change(
            MeetingPlanId id, long version, PlanScore score, long bound, int byHand, Collection<Planned> meetings) {
        var changed = jdbc.sql("""
                        update meeting_plan set version = version + 1, by_hand = by_hand + ?, bound = ?, wishes = ?
                        where id = ? and version = ? and status = 'READY' and published_at is null""")
                        .params(byHand, bound, meetings.size(), id.value(), version)
                        .update()
                == 1;
        if (changed) keep(id, score, meetings);
        return changed;
    }

    private void keep(MeetingPlanId id, PlanScore score, Collection<Planned> meetings) {
        jdbc.sql("""
                        update meeting_plan set weight = ?, placed = ?, idle = ?, worst_idle = ?, lowest_share = ?,
                            table_changes = ?, moved = ? where id = ?""")
                .params(
                        score.weight(),
                        score.placed(),
                        score.idle(),
                        score.worstIdle(),
                        score.lowestShare(),
                        score.tableChanges(),
                        score.moved(),
                        id.value())
                .update();
        jdbc.sql("delete from planned_meeting where plan_id = ?")
                .param(id.value())
                .update();
        batches.batchUpdate("""
                insert into planned_meeting (plan_id, one_id, other_id, weight, starts_at, ends_at, site_id, table_number,
                    interpreter_id, pinned)
                values (?, ?, ?, ?, ?, ?, ?::uuid, ?::int, ?::uuid, ?)""", meetings, AT_ONCE, (statement, row) -> {
            var values = Arrays.asList(
                    id.value(),
                    row.pair().one().value(),
                    row.pair().other().value(),
                    row.weight(),
                    row.startsAt() == null ? null : row.startsAt().atOffset(ZoneOffset.UTC),
                    row.endsAt() == null ? null : row.endsAt().atOffset(ZoneOffset.UTC),
                    row.site() == null ? null : row.site().toString(),
                    row.table(),
                    row.interpreter() == null ? null : row.interpreter().toString(),
                    row.pinned());
            for (int index = 0; index < values.size(); index++) statement.setObject(index + 1, values.get(index));
        });
    }

    /** Whether it was still as it was read, and not published. */
    boolean publish(MeetingPlanId id, long version, AccountId by, Instant at) {
        return jdbc.sql("""
                        update meeting_plan set published_by = ?, published_at = ?, version = version + 1
                        where id = ? and version = ? and status = 'READY' and published_at is null""")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value(), version)
                        .update()
                == 1;
    }

    private static PlanHead read(ResultSet row, int index) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var published = row.getTimestamp("published_at");
        return new PlanHead(
                new MeetingPlanId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getInt("number"),
                PlanStatus.valueOf(row.getString("status")),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("problem"),
                row.getLong("seed"),
                row.getLong("iterations"),
                row.getDouble("calm"),
                row.getInt("engine"),
                row.getBoolean("stop_asked"),
                row.getLong("done"),
                row.getLong("weight"),
                row.getLong("bound"),
                row.getInt("wishes"),
                row.getInt("placed"),
                row.getInt("idle"),
                row.getInt("worst_idle"),
                row.getInt("lowest_share"),
                row.getInt("table_changes"),
                row.getInt("moved"),
                row.getInt("by_hand"),
                published == null ? null : published.toInstant(),
                row.getLong("version"));
    }
}
