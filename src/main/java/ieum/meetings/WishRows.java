package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes, as rows; those of whoever has left are as if withdrawn. */
@Component
class WishRows {
    private static final String SELECT = """
            select * from (
                select w.*, f.name as from_name, t.name as to_name,
                    row_number() over (partition by w.from_id order by w.position, w.made_at, w.id) as rank,
                    exists (select from meeting_wish m where m.from_id = w.to_id and m.to_id = w.from_id
                        and m.withdrawn_at is null) as mutual
                from meeting_wish w join meeting_party f on f.id = w.from_id join meeting_party t on t.id = w.to_id
                where w.event_id = ? and w.withdrawn_at is null and f.left_at is null and t.left_at is null) w\s""";

    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WishView> of(EventId event) {
        return jdbc.sql(SELECT + "order by from_name, from_id, rank")
                .param(event.value())
                .query(WishRows::read)
                .list();
    }

    List<WishView> madeBy(EventId event, PartyId party) {
        return jdbc.sql(SELECT + "where from_id = ? order by rank")
                .params(event.value(), party.value())
                .query(WishRows::read)
                .list();
    }

    List<WishView> receivedBy(EventId event, PartyId party) {
        return jdbc.sql(SELECT + "where to_id = ? order by answer = 'DECLINED', rank, made_at, id")
                .params(event.value(), party.value())
                .query(WishRows::read)
                .list();
    }

    Optional<WishView> find(WishId id) {
        return jdbc.sql("select event_id from meeting_wish where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(event -> jdbc.sql(SELECT + "where id = ?")
                        .params(event, id.value())
                        .query(WishRows::read)
                        .optional());
    }

    Map<WishAnswer, Integer> counts(EventId event) {
        var counts = new EnumMap<WishAnswer, Integer>(WishAnswer.class);
        for (var answer : WishAnswer.values()) counts.put(answer, 0);
        for (var wish : of(event)) counts.merge(wish.answer(), 1, Integer::sum);
        return counts;
    }

    /** Last of theirs; one that was withdrawn stands again. @return nothing where it stands already */
    Optional<WishId> make(
            EventId event, PartyId from, PartyId to, WishOrigin origin, @Nullable Text note, AccountId by, Instant at) {
        return jdbc.sql("""
                        insert into meeting_wish as w (id, event_id, from_id, to_id, position, origin, note, note_language, answer,
                            made_by, made_at)
                        select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, 'OPEN', ?, ?
                        from meeting_wish where from_id = ?
                        on conflict (from_id, to_id) do update set position = excluded.position, origin = excluded.origin,
                            note = excluded.note, note_language = excluded.note_language, answer = 'OPEN', answered_by = null,
                            answered_at = null, made_by = excluded.made_by, made_at = excluded.made_at, withdrawn_by = null,
                            withdrawn_at = null
                        where w.withdrawn_at is not null
                        returning id""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        event.value(),
                        from.value(),
                        to.value(),
                        origin.name(),
                        note == null ? null : note.original(),
                        note == null ? null : note.language().name(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        from.value()))
                .query(UUID.class)
                .optional()
                .map(WishId::new);
    }

    boolean withdraw(WishId id, AccountId by, Instant at) {
        return jdbc.sql(
                                "update meeting_wish set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    boolean answer(WishId id, WishAnswer answer, AccountId by, Instant at) {
        return jdbc.sql("""
                        update meeting_wish set answer = ?, answered_by = ?, answered_at = ?
                        where id = ? and withdrawn_at is null and answer <> ?""")
                        .params(answer.name(), by.value(), at.atOffset(ZoneOffset.UTC), id.value(), answer.name())
                        .update()
                == 1;
    }

    /** Numbers the wishes of one anew, in this order. */
    void order(List<WishId> wishes) {
        for (int index = 0; index < wishes.size(); index++)
            jdbc.sql("update meeting_wish set position = ? where id = ?")
                    .params(index + 1, wishes.get(index).value())
                    .update();
    }

    private static WishView read(ResultSet row, int number) throws SQLException {
        var note = row.getString("note");
        return new WishView(
                new WishId(row.getObject("id", UUID.class)),
                new PartyId(row.getObject("from_id", UUID.class)),
                row.getString("from_name"),
                new PartyId(row.getObject("to_id", UUID.class)),
                row.getString("to_name"),
                row.getInt("rank"),
                WishOrigin.valueOf(row.getString("origin")),
                note == null ? null : new Text(note, Language.valueOf(row.getString("note_language"))),
                WishAnswer.valueOf(row.getString("answer")),
                row.getBoolean("mutual"),
                row.getTimestamp("made_at").toInstant());
    }
}
