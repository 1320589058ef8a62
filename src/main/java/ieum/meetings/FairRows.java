package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the meetings of events are held, as rows. */
@Component
class FairRows {
    private final JdbcClient jdbc;

    FairRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Fair(FairRules rules, long version) {}

    Optional<Fair> find(EventId event) {
        return find(event, "");
    }

    /** Locked until the end of the transaction. */
    Optional<Fair> toChange(EventId event) {
        return find(event, " for update");
    }

    private Optional<Fair> find(EventId event, String lock) {
        return jdbc.sql("select * from meeting_fair where event_id = ?" + lock)
                .param(event.value())
                .query((row, number) -> new Fair(
                        new FairRules(
                                row.getInt("minutes"),
                                row.getInt("pause"),
                                row.getInt("tables"),
                                row.getObject("most", Integer.class),
                                row.getTimestamp("wishes_until").toInstant(),
                                row.getBoolean("accepted_only")),
                        row.getLong("version")))
                .optional();
    }

    /** Whether there was none. */
    boolean open(EventId event, FairRules rules, AccountId by, Instant at) {
        return jdbc.sql("""
                        insert into meeting_fair (event_id, minutes, pause, tables, most, wishes_until, accepted_only, opened_by,
                            opened_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing""")
                        .params(Arrays.asList(
                                event.value(),
                                rules.minutes(),
                                rules.pause(),
                                rules.tables(),
                                rules.most(),
                                rules.wishesUntil().atOffset(ZoneOffset.UTC),
                                rules.acceptedOnly(),
                                by.value(),
                                at.atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    /** Whether it was still as it was read. */
    boolean revise(EventId event, FairRules rules, long version) {
        return jdbc.sql("""
                        update meeting_fair set minutes = ?, pause = ?, tables = ?, most = ?, wishes_until = ?, accepted_only = ?,
                            version = version + 1
                        where event_id = ? and version = ?""")
                        .params(Arrays.asList(
                                rules.minutes(),
                                rules.pause(),
                                rules.tables(),
                                rules.most(),
                                rules.wishesUntil().atOffset(ZoneOffset.UTC),
                                rules.acceptedOnly(),
                                event.value(),
                                version))
                        .update()
                == 1;
    }

    List<InterpreterView> interpreters(EventId event) {
        return jdbc.sql("select * from meeting_interpreter where event_id = ? order by name, id")
                .param(event.value())
                .query((row, number) -> new InterpreterView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        PartyRows.languages(row.getArray("languages"))))
                .list();
    }

    void addInterpreter(EventId event, String name, Set<Language> languages) {
        jdbc.sql("insert into meeting_interpreter (id, event_id, name, languages) values (?, ?, ?, ?::text[])")
                .params(UUID.randomUUID(), event.value(), name, PartyRows.names(languages))
                .update();
    }

    /** Whether there was one; plans in which they are say that nobody interprets any more. */
    boolean removeInterpreter(EventId event, UUID id) {
        jdbc.sql("update planned_meeting set interpreter_id = null where interpreter_id = ?")
                .param(id)
                .update();
        jdbc.sql("update meeting set interpreter_id = null where interpreter_id = ?")
                .param(id)
                .update();
        return jdbc.sql("delete from meeting_interpreter where id = ? and event_id = ?")
                        .params(id, event.value())
                        .update()
                == 1;
    }
}
