package ieum.rehearsals;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the portal itself knows of rehearsals. */
@Component
@Transactional
class RehearsalTable {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    RehearsalTable(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** Whether there was none of this call yet. */
    public boolean add(RehearsalView begun, AccountId by) {
        var added = jdbc.sql("""
                        insert into rehearsal (id, call_id, begun_by, begun_at, ends_at, language, moment, played_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (call_id) do nothing""")
                .params(
                        begun.id().value(),
                        begun.call().value(),
                        by.value(),
                        begun.begunAt().atOffset(ZoneOffset.UTC),
                        begun.endsAt().atOffset(ZoneOffset.UTC),
                        begun.language().name(),
                        begun.moment().atOffset(ZoneOffset.UTC),
                        begun.moment().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) publisher.publishEvent(new RehearsalBegun(begun.call(), by, begun.begunAt()));
        return added == 1;
    }

    public void ready(RehearsalId id, List<MadePerson> people, Instant at) {
        for (var one : people)
            jdbc.sql(
                            "insert into rehearsal_person (rehearsal_id, position, part, account_id, name) values (?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            one.position(),
                            one.part().name(),
                            one.account().value(),
                            one.name())
                    .update();
        jdbc.sql("update rehearsal set ready_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    public void remove(RehearsalView ended, @Nullable AccountId by, Instant at) {
        if (jdbc.sql("delete from rehearsal where id = ?")
                        .param(ended.id().value())
                        .update()
                == 1) publisher.publishEvent(new RehearsalEnded(ended.call(), by, at));
    }

    @Transactional(readOnly = true)
    public Optional<RehearsalView> find(RehearsalId id) {
        return jdbc.sql("select * from rehearsal where id = ?")
                .param(id.value())
                .query(this::view)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<RehearsalView> of(CallId call) {
        return jdbc.sql("select * from rehearsal where call_id = ?")
                .param(call.value())
                .query(this::view)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<RehearsalView> all() {
        return jdbc.sql("select * from rehearsal order by begun_at, id")
                .query(this::view)
                .list();
    }

    @Transactional(readOnly = true)
    public Instant playedUntil(RehearsalId id) {
        return jdbc.sql("select played_until from rehearsal where id = ?")
                .param(id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    public void move(RehearsalId id, Instant moment, Instant playedUntil) {
        jdbc.sql("update rehearsal set moment = ?, played_until = ? where id = ?")
                .params(moment.atOffset(ZoneOffset.UTC), playedUntil.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /** The clock stands still; but of two acts one is the later, by a millionth of a second. */
    public Instant tick(RehearsalId id) {
        return jdbc.sql("""
                        update rehearsal set moment = moment + interval '1 microsecond' where id = ?
                        returning moment - interval '1 microsecond'""")
                .param(id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private RehearsalView view(ResultSet row, int number) throws SQLException {
        var id = new RehearsalId(row.getObject("id", UUID.class));
        return new RehearsalView(
                id,
                new CallId(row.getObject("call_id", UUID.class)),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("moment").toInstant(),
                row.getTimestamp("ready_at") != null,
                people(id));
    }

    private List<MadePerson> people(RehearsalId id) {
        return jdbc.sql("select * from rehearsal_person where rehearsal_id = ? order by position")
                .param(id.value())
                .query((row, number) -> new MadePerson(
                        row.getInt("position"),
                        Part.valueOf(row.getString("part")),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name")))
                .list();
    }
}
