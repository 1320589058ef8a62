package ieum.meetings;

import ieum.events.EventId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When those who take part cannot, by the beginnings of rounds, as rows: by their own word, or as is said on the day. */
@Component
class AbsenceRows {
    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PartyId, Set<Instant>> of(EventId event) {
        return read("p.event_id = ?", event.value());
    }

    Map<PartyId, Set<Instant>> of(PartyId party) {
        return read("p.id = ?", party.value());
    }

    /** Instead of what was said before; what was said on the day stays so where it still holds. */
    void set(PartyId id, Collection<Instant> away) {
        var before = jdbc.sql("select starts_at from meeting_absence where party_id = ?")
                .param(id.value())
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .set();
        for (var start : before)
            if (!away.contains(start))
                jdbc.sql("delete from meeting_absence where party_id = ? and starts_at = ?")
                        .params(id.value(), start.atOffset(ZoneOffset.UTC))
                        .update();
        for (var start : away) if (!before.contains(start)) add(id, start, false);
    }

    private void add(PartyId id, Instant start, boolean late) {
        jdbc.sql(
                        "insert into meeting_absence (party_id, starts_at, late) values (?, ?, ?) on conflict (party_id, starts_at) do nothing")
                .params(id.value(), start.atOffset(ZoneOffset.UTC), late)
                .update();
    }

    /** What is said on the day of rounds to come, instead of what was said so before; whoever edits the same is told. */
    void setLate(PartyId id, Collection<Instant> missed, Instant now) {
        jdbc.sql("delete from meeting_absence where party_id = ? and late and starts_at > ?")
                .params(id.value(), now.atOffset(ZoneOffset.UTC))
                .update();
        for (var start : missed) add(id, start, true);
        jdbc.sql("update meeting_party set version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** Which rounds were said on the day to be missed. */
    Map<PartyId, Set<Instant>> late(EventId event) {
        return read("a.late and p.event_id = ?", event.value());
    }

    private Map<PartyId, Set<Instant>> read(String where, UUID id) {
        var absences = new HashMap<PartyId, Set<Instant>>();
        jdbc.sql("select a.* from meeting_absence a join meeting_party p on p.id = a.party_id where " + where)
                .param(id)
                .query(row -> {
                    absences.computeIfAbsent(
                                    new PartyId(row.getObject("party_id", UUID.class)), none -> new HashSet<>())
                            .add(row.getTimestamp("starts_at").toInstant());
                });
        return absences;
    }
}
