package ieum.events;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of events: what was published is everyone's, drafts are for those who stand behind them. */
@Component
class EventList {
    private static final String COLUMNS = """
            e.id, e.title, e.title_language, e.organizer_id, e.venue, e.zone, e.starts_at, e.ends_at, e.status,
            f.persons, f.organizations""";

    private static final String FROM = """
            event e cross join lateral (
                select count(*) as persons, count(distinct nullif(r.organization_key, '')) as organizations
                from event_registration r where r.event_id = e.id and r.cancelled_at is null) f""";

    private final JdbcClient jdbc;
    private final Terms terms;
    private final EventPolicy policy;
    private final Organizations organizations;
    private final EventLookup lookup;
    private final Clock clock;

    EventList(
            JdbcClient jdbc,
            Terms terms,
            EventPolicy policy,
            Organizations organizations,
            EventLookup lookup,
            Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.policy = policy;
        this.organizations = organizations;
        this.lookup = lookup;
        this.clock = clock;
    }

    Rows<EventRow> page(EventFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, EventList::read);
        return rows.with(named(rows.rows()));
    }

    List<EventRow> all(EventFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, EventList::read));
    }

    /** Of these, those that the viewer reads as one who stands behind them. */
    Set<EventId> readable(Collection<EventId> some, Viewer viewer) {
        if (some.isEmpty()) return Set.of();
        return new ListQuery("e.id", "event e")
                        .whereIn("e.id", some.stream().map(EventId::value).toList())
                        .where(lookup.readable(viewer))
                        .orderBy(null, Map.of("starts", "e.starts_at"), "e.id")
                        .all(jdbc, (row, number) -> new EventId(row.getObject("id", UUID.class)))
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** Those that are not over, the nearest first. */
    List<EventRow> upcoming(int limit) {
        var read = jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where e.status = 'PUBLISHED' and e.ends_at > ? order by e.starts_at, e.id limit ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), limit)
                .query(EventList::read)
                .list();
        return named(read);
    }

    private ListQuery query(EventFilter filter, Viewer viewer) {
        var now = clock.instant();
        var moment = now.atOffset(ZoneOffset.UTC);
        // restricted sessions are words that only staff may search by
        var column = policy.maySeeRestricted(viewer) ? "e.staff_terms" : "e.terms";
        var query = new ListQuery(COLUMNS, FROM)
                .where(terms.find(column, filter.q() == null ? "" : filter.q()))
                .whereChosen(
                        "e.program_id = ?",
                        filter.program() == null ? null : filter.program().value());
        if (filter.isUpcoming()) query.where("e.ends_at > ?", moment);
        if (filter.isPast()) query.where("e.ends_at <= ?", moment);
        query.where(lookup.visible(viewer));
        return query.orderBy(filter.sort(), orders(now), "e.id");
    }

    /** What comes stands first, the nearest on top; then what is over, the latest on top. */
    private static Map<String, String> orders(Instant now) {
        var over = "e.ends_at <= timestamptz '" + now + "'";
        var orders = new LinkedHashMap<String, String>();
        orders.put("nearest", over + ", case when not " + over + " then e.starts_at end, e.starts_at desc");
        orders.put("starts", "e.starts_at");
        orders.put("title", "e.title");
        orders.put("persons", "f.persons");
        return orders;
    }

    private List<EventRow> named(List<Read> rows) {
        var names = organizations.names(rows.stream().map(Read::organizer).toList());
        return rows.stream()
                .map(read -> read.named(names.getOrDefault(read.organizer, "")))
                .toList();
    }

    private record Read(EventRow row, OrganizationId organizer) {
        EventRow named(String name) {
            return new EventRow(
                    row.id(),
                    row.title(),
                    name,
                    row.venue(),
                    row.zone(),
                    row.startsAt(),
                    row.endsAt(),
                    row.status(),
                    row.figures());
        }
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(
                new EventRow(
                        new EventId(row.getObject("id", UUID.class)),
                        new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                        "",
                        row.getString("venue"),
                        ZoneId.of(row.getString("zone")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        EventStatus.valueOf(row.getString("status")),
                        new Figures(row.getInt("persons"), row.getInt("organizations"))),
                new OrganizationId(row.getObject("organizer_id", UUID.class)));
    }
}
