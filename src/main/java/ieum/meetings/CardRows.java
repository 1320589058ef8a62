package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say of meetings, and what they do next, as rows. */
@Component
class CardRows {
    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(MeetingId meeting, PartyId party) {}

    record Task(MeetingId meeting, TaskView view) {}

    Map<Key, CardText> cards(EventId event) {
        var cards = new HashMap<Key, CardText>();
        jdbc.sql("select c.* from meeting_card c join meeting m on m.id = c.meeting_id where m.event_id = ?")
                .param(event.value())
                .query(row -> {
                    var interest = row.getString("interest");
                    var note = row.getString("note");
                    cards.put(
                            new Key(
                                    new MeetingId(row.getObject("meeting_id", UUID.class)),
                                    new PartyId(row.getObject("party_id", UUID.class))),
                            new CardText(
                                    row.getBoolean("took_place"),
                                    interest == null ? null : Interest.valueOf(interest),
                                    row.getObject("rating", Integer.class),
                                    note == null
                                            ? null
                                            : new Text(note, Language.valueOf(row.getString("note_language")))));
                });
        return cards;
    }

    void fill(Key key, CardText text, AccountId by, Instant at) {
        var note = text.note();
        jdbc.sql("""
                        insert into meeting_card (meeting_id, party_id, took_place, interest, rating, note, note_language, filled_by,
                            filled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (meeting_id, party_id) do update set took_place = excluded.took_place,
                            interest = excluded.interest, rating = excluded.rating, note = excluded.note,
                            note_language = excluded.note_language, filled_by = excluded.filled_by, filled_at = excluded.filled_at""")
                .params(Arrays.asList(
                        key.meeting().value(),
                        key.party().value(),
                        text.tookPlace(),
                        text.interest() == null ? null : text.interest().name(),
                        text.rating(),
                        note == null ? null : note.original(),
                        note == null ? null : note.language().name(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<Task> tasks(EventId event) {
        return jdbc.sql("""
                        select t.*, p.name from meeting_task t join meeting m on m.id = t.meeting_id
                        join meeting_party p on p.id = t.proposed_for where m.event_id = ? order by t.proposed_at, t.id""").param(event.value()).query(CardRows::task).list();
    }

    Optional<Task> task(MeetingTaskId id) {
        return jdbc.sql(
                        "select t.*, p.name from meeting_task t join meeting_party p on p.id = t.proposed_for where t.id = ?")
                .param(id.value())
                .query(CardRows::task)
                .optional();
    }

    MeetingTaskId propose(MeetingId meeting, PartyId by, Text what, LocalDate due, AccountId account, Instant at) {
        var id = MeetingTaskId.next();
        jdbc.sql("""
                        insert into meeting_task (id, meeting_id, what, what_language, due, proposed_for, proposed_by, proposed_at,
                            answer)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(
                        id.value(),
                        meeting.value(),
                        what.original(),
                        what.language().name(),
                        due,
                        by.value(),
                        account.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether nobody had answered before. */
    boolean answer(MeetingTaskId id, TaskView.Answer answer, AccountId by, Instant at) {
        return jdbc.sql(
                                "update meeting_task set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer = 'OPEN'")
                        .params(answer.name(), by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    boolean finish(MeetingTaskId id, AccountId by, Instant at) {
        return jdbc.sql(
                                "update meeting_task set done_by = ?, done_at = ? where id = ? and answer = 'CONFIRMED' and done_at is null")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new TaskView(
                        new MeetingTaskId(row.getObject("id", UUID.class)),
                        new Text(row.getString("what"), Language.valueOf(row.getString("what_language"))),
                        row.getObject("due", LocalDate.class),
                        new PartyId(row.getObject("proposed_for", UUID.class)),
                        row.getString("name"),
                        TaskView.Answer.valueOf(row.getString("answer")),
                        at(row)));
    }

    private static @Nullable Instant at(ResultSet row) throws SQLException {
        var done = row.getTimestamp("done_at");
        return done == null ? null : done.toInstant();
    }
}
