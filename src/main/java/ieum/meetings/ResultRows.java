package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Language;
import ieum.shared.Money;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has come of meetings, as rows. */
@Component
class ResultRows {
    private static final String CONTRACTS =
            "select c.*, m.event_id from meeting_contract c join meeting m on m.id = c.meeting_id"
                    + " where c.withdrawn_at is null and ";

    /** A condition on a meeting {@code m}. */
    static final String FRUITFUL = """
            (exists (select from meeting_result r where r.meeting_id = m.id and r.state = 'COOPERATION')
            or exists (select from meeting_contract k where k.meeting_id = m.id and k.withdrawn_at is null))""";

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ResultText> result(MeetingId meeting, PartyId party) {
        return jdbc.sql("select * from meeting_result where meeting_id = ? and party_id = ?")
                .params(meeting.value(), party.value())
                .query((row, number) -> {
                    var note = row.getString("note");
                    return new ResultText(
                            ResultText.State.valueOf(row.getString("state")),
                            note == null ? null : new Text(note, Language.valueOf(row.getString("note_language"))));
                })
                .optional();
    }

    /** How far it has come, as each side says. */
    Map<CardRows.Key, ResultText.State> of(EventId event) {
        var all = new HashMap<CardRows.Key, ResultText.State>();
        jdbc.sql(
                        "select r.meeting_id, r.party_id, r.state from meeting_result r join meeting m on m.id = r.meeting_id where m.event_id = ?")
                .param(event.value())
                .query(row -> {
                    all.put(
                            new CardRows.Key(
                                    new MeetingId(row.getObject("meeting_id", UUID.class)),
                                    new PartyId(row.getObject("party_id", UUID.class))),
                            ResultText.State.valueOf(row.getString("state")));
                });
        return all;
    }

    /** Meetings after which the two work together, or have a contract. */
    Set<MeetingId> fruitful(EventId event) {
        return jdbc
                .sql("select m.id from meeting m where m.event_id = ? and " + FRUITFUL)
                .param(event.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(MeetingId::new)
                .collect(Collectors.toSet());
    }

    void say(MeetingId meeting, PartyId party, ResultText text, AccountId by, Instant at) {
        var note = text.note();
        jdbc.sql("""
                        insert into meeting_result (meeting_id, party_id, state, note, note_language, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (meeting_id, party_id) do update set state = excluded.state, note = excluded.note,
                            note_language = excluded.note_language, said_by = excluded.said_by, said_at = excluded.said_at""")
                .params(Arrays.asList(
                        meeting.value(),
                        party.value(),
                        text.state().name(),
                        note == null ? null : note.original(),
                        note == null ? null : note.language().name(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<ContractView> contracts(MeetingId meeting) {
        return jdbc.sql(CONTRACTS + "c.meeting_id = ? order by c.signed_on, c.id")
                .param(meeting.value())
                .query(ResultRows::contract)
                .list();
    }

    /** Those signed last stand first. */
    List<ContractView> contracts(Collection<EventId> events) {
        return jdbc.sql(CONTRACTS + "m.event_id = any (?::uuid[]) order by c.signed_on desc, c.id")
                .param(events.stream().map(EventId::toString).toArray(String[]::new))
                .query(ResultRows::contract)
                .list();
    }

    Optional<ContractView> contract(MeetingContractId id) {
        return jdbc.sql(CONTRACTS + "c.id = ?")
                .param(id.value())
                .query(ResultRows::contract)
                .optional();
    }

    MeetingContractId report(MeetingId meeting, PartyId from, ContractText text, AccountId by, Instant at) {
        var id = MeetingContractId.next();
        jdbc.sql("""
                        insert into meeting_contract (id, meeting_id, subject, subject_language, signed_on, amount, currency,
                            reported_for, reported_by, reported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        meeting.value(),
                        text.subject().original(),
                        text.subject().language().name(),
                        text.signedOn(),
                        text.value().amount(),
                        text.value().currency(),
                        from.value(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether nobody had before. */
    boolean confirm(MeetingContractId id, AccountId by, Instant at) {
        return mark("confirmed", id, by, at);
    }

    boolean verify(MeetingContractId id, AccountId by, Instant at) {
        return mark("verified", id, by, at);
    }

    boolean withdraw(MeetingContractId id, AccountId by, Instant at) {
        return mark("withdrawn", id, by, at);
    }

    private boolean mark(String how, MeetingContractId id, AccountId by, Instant at) {
        return jdbc.sql("update meeting_contract set " + how + "_by = ?, " + how + "_at = ? where id = ? and " + how
                                + "_at is null and withdrawn_at is null")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    private static ContractView contract(ResultSet row, int number) throws SQLException {
        var evidence = row.getTimestamp("verified_at") != null
                ? Evidence.VERIFIED
                : row.getTimestamp("confirmed_at") != null ? Evidence.CONFIRMED : Evidence.REPORTED;
        return new ContractView(
                new MeetingContractId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new ContractText(
                        new Text(row.getString("subject"), Language.valueOf(row.getString("subject_language"))),
                        row.getObject("signed_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount"), row.getString("currency"))),
                new PartyId(row.getObject("reported_for", UUID.class)),
                evidence);
    }
}
