package ieum.meetings;

import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings of many events, as rows: conditions of a filter are the same for the list and for the figures that open it. */
@Component
class RecordRows {
    private static final String OUTCOME = """
            case when x.took_place is null and y.took_place is null then 'UNSAID' when x.took_place <> y.took_place then 'DISPUTED'
                when coalesce(x.took_place, y.took_place) then 'HELD' else 'NOT_HELD' end""";
    private static final String TASKS =
            "(select count(*) from meeting_task t where t.meeting_id = m.id and t.answer = 'CONFIRMED')";
    private static final String FROM = """
            meeting m join meeting_party a on a.id = m.one_id join meeting_party b on b.id = m.other_id
            left join meeting_card x on x.meeting_id = m.id and x.party_id = a.id
            left join meeting_card y on y.meeting_id = m.id and y.party_id = b.id""";
    private static final String COLUMNS =
            "m.id, m.event_id, m.starts_at, a.id as one_id, a.side as one_side, a.name as one_name, b.id as other_id, b.side as other_side,"
                    + " a.organization_id as one_organization, b.name as other_name, b.organization_id as other_organization, "
                    + OUTCOME + " as outcome, " + TASKS + " as tasks, " + ResultRows.FRUITFUL + " as fruitful,"
                    + " (select count(*) from meeting_contract c where c.meeting_id = m.id and c.withdrawn_at is null) as contracts";

    private final JdbcClient jdbc;
    private final Organizations organizations;

    RecordRows(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    record Named(@Nullable OrganizationId organization, String written) {
        String in(Map<OrganizationId, String> names) {
            return organization == null ? written : names.getOrDefault(organization, written);
        }
    }

    record Read(
            MeetingId id,
            EventId event,
            Instant startsAt,
            PartyId one,
            Named first,
            Named second,
            Outcome outcome,
            int tasks,
            int contracts) {}

    /** Events at which people were told meetings, and that were not cancelled. */
    Set<EventId> events() {
        return jdbc.sql("""
                        select distinct m.event_id from meeting m join event e on e.id = m.event_id
                        where m.cancelled_at is null and e.status = 'PUBLISHED'""").query(UUID.class).list().stream().map(EventId::new).collect(Collectors.toSet());
    }

    Rows<Read> page(Collection<EventId> events, RecordFilter filter, int page) {
        return query(events, filter).page(jdbc, page, RecordRows::read);
    }

    List<Read> all(Collection<EventId> events, RecordFilter filter) {
        return query(events, filter).all(jdbc, RecordRows::read);
    }

    /** How many rows each list has. */
    Map<HeldFilter, Long> counts(Collection<EventId> events, RecordFilter filter) {
        var counts = new EnumMap<HeldFilter, Long>(HeldFilter.class);
        for (var which : HeldFilter.values()) counts.put(which, 0L);
        query(events, filter.with(HeldFilter.ALL)).all(jdbc, (row, number) -> {
            for (var which : HeldFilter.values())
                if (which.has(
                        Outcome.valueOf(row.getString("outcome")), row.getInt("tasks"), row.getBoolean("fruitful")))
                    counts.merge(which, 1L, Long::sum);
            return number;
        });
        return counts;
    }

    private static ListQuery query(Collection<EventId> events, RecordFilter filter) {
        var chosen = events.stream()
                .filter(event -> filter.event() == null || filter.event().equals(event))
                .map(EventId::value)
                .toList();
        var query = new ListQuery(COLUMNS, FROM).where("m.cancelled_at is null").whereIn("m.event_id", chosen);
        if (filter.year() != null) query.where("extract(year from m.starts_at at time zone 'UTC') = ?", filter.year());
        switch (filter.which() == null ? HeldFilter.ALL : filter.which()) {
            case ALL -> {}
            case HELD -> query.where(OUTCOME + " = 'HELD'");
            case UNSAID -> query.where(OUTCOME + " = 'UNSAID'");
            case NOT_HELD -> query.where(OUTCOME + " in ('NOT_HELD', 'DISPUTED')");
            case WITH_TASK -> query.where(TASKS + " > 0");
            case WITH_RESULT -> query.where(ResultRows.FRUITFUL);
        }
        return query.orderBy(null, Map.of("latest", "m.starts_at desc"), "m.id");
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        // who looks for solutions stands first
        var swapped = Side.valueOf(row.getString("other_side")).compareTo(Side.valueOf(row.getString("one_side"))) < 0;
        var first = swapped ? "other" : "one";
        return new Read(
                new MeetingId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                new PartyId(row.getObject(first + "_id", UUID.class)),
                named(row, first),
                named(row, swapped ? "one" : "other"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("tasks"),
                row.getInt("contracts"));
    }

    private static Named named(ResultSet row, String which) throws SQLException {
        var organization = row.getObject(which + "_organization", UUID.class);
        return new Named(
                organization == null ? null : new OrganizationId(organization), row.getString(which + "_name"));
    }

    /** Who the two are, by meeting. */
    Map<MeetingId, List<Named>> pairs(Collection<MeetingId> meetings) {
        var pairs = new HashMap<MeetingId, List<Named>>();
        jdbc.sql("""
                        select m.id, a.name as one_name, a.organization_id as one_organization, b.name as other_name,
                            b.organization_id as other_organization
                        from meeting m join meeting_party a on a.id = m.one_id join meeting_party b on b.id = m.other_id
                        where m.id = any (?::uuid[])""")
                .param(meetings.stream().map(MeetingId::toString).toArray(String[]::new))
                .query(row -> {
                    pairs.put(
                            new MeetingId(row.getObject("id", UUID.class)),
                            List.of(named(row, "one"), named(row, "other")));
                });
        return pairs;
    }

    /** In the reader's language. */
    Map<OrganizationId, String> names(Stream<Named> all) {
        return organizations.names(all.flatMap(one -> Stream.ofNullable(one.organization()))
                .distinct()
                .toList());
    }
}
