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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of all events: found by what they are about, by who speaks, and by each organisation spoken for. */
@Service
@Transactional(readOnly = true)
public class SessionList {
    private static final String COLUMNS = """
            s.id, s.event_id, s.title, s.title_language, s.kind, s.starts_at, s.ends_at, s.speaker, e.zone,
            e.title as event_title, e.title_language as event_title_language""";

    private final JdbcClient jdbc;
    private final Terms terms;
    private final EventPolicy policy;
    private final Organizations organizations;
    private final EventLookup lookup;
    private final Clock clock;

    SessionList(
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

    /** What was published and is not restricted is everyone's. */
    public Rows<SessionRow> page(SessionFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, SessionList::read);
        return rows.with(spoken(rows.rows()));
    }

    /** Every row of the same list, for an export. */
    public List<SessionRow> all(SessionFilter filter, Viewer viewer) {
        return spoken(query(filter, viewer).all(jdbc, SessionList::read));
    }

    private ListQuery query(SessionFilter filter, Viewer viewer) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var query = new ListQuery(COLUMNS, "event_session s join event e on e.id = s.event_id")
                .where(terms.find("s.terms", filter.q() == null ? "" : filter.q()))
                .whereChosen(
                        "s.kind = ?",
                        filter.kind() == null ? null : filter.kind().name())
                .whereChosen(
                        """
                        exists (select from event_session_speaker p
                            join event_speaker_affiliation a on a.speaker_id = p.speaker_id
                            where p.session_id = s.id and a.organization_id = ?)""",
                        filter.organization() == null
                                ? null
                                : filter.organization().value());
        if ("upcoming".equals(filter.when())) query.where("s.ends_at > ?", now);
        if ("past".equals(filter.when())) query.where("s.ends_at <= ?", now);
        if (!policy.maySeeRestricted(viewer)) query.where("not s.restricted");
        query.where(lookup.visible(viewer));
        var orders = new LinkedHashMap<String, String>();
        orders.put("-starts", "s.starts_at desc");
        orders.put("starts", "s.starts_at");
        orders.put("title", "s.title");
        return query.orderBy(filter.sort(), orders, "s.id");
    }

    /** Who speaks, of all rows in one query. */
    private List<SessionRow> spoken(List<SessionRow> rows) {
        var speakers = speakers(rows.stream().map(SessionRow::id).toList());
        return rows.stream()
                .map(row -> new SessionRow(
                        row.id(),
                        row.event(),
                        row.title(),
                        row.kind(),
                        row.startsAt(),
                        row.endsAt(),
                        row.zone(),
                        row.eventTitle(),
                        row.speaker(),
                        speakers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private record Spoken(
            SessionId session,
            SpeakerId speaker,
            String name,
            @Nullable SpeakerAffiliation affiliation) {}

    private Map<SessionId, List<SpeakerText>> speakers(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) return Map.of();
        var lines = jdbc.sql("""
                        select p.session_id, p.speaker_id, n.name, a.role, a.organization_id, a.organization_name
                        from event_session_speaker p join event_speaker n on n.id = p.speaker_id
                        left join event_speaker_affiliation a on a.speaker_id = n.id
                        where p.session_id = any (?::uuid[]) order by n.name, n.id, a.position""")
                .param(sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .query((row, number) -> new Spoken(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new SpeakerId(row.getObject("speaker_id", UUID.class)),
                        row.getString("name"),
                        affiliation(row)))
                .list();
        var names = organizations.names(lines.stream()
                .map(line ->
                        line.affiliation() == null ? null : line.affiliation().organization())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var found = new HashMap<SessionId, Map<SpeakerId, SpeakerText>>();
        for (var line : lines)
            found.computeIfAbsent(line.session(), any -> new LinkedHashMap<>())
                    .merge(line.speaker(), text(line, names), SessionList::together);
        var texts = new HashMap<SessionId, List<SpeakerText>>();
        found.forEach((session, spoken) -> texts.put(session, List.copyOf(spoken.values())));
        return texts;
    }

    private static SpeakerText text(Spoken line, Map<OrganizationId, String> names) {
        var affiliation = line.affiliation();
        if (affiliation == null) return new SpeakerText(line.name(), List.of());
        var organization = affiliation.organization();
        return new SpeakerText(
                line.name(),
                List.of(
                        organization == null
                                ? affiliation
                                : affiliation.with(
                                        organization,
                                        names.getOrDefault(organization, affiliation.organizationName()))));
    }

    private static SpeakerText together(SpeakerText one, SpeakerText other) {
        var all = new ArrayList<>(one.affiliations());
        all.addAll(other.affiliations());
        return new SpeakerText(one.name(), all);
    }

    private static @Nullable SpeakerAffiliation affiliation(ResultSet row) throws SQLException {
        var name = row.getString("organization_name");
        if (name == null) return null;
        var organization = row.getObject("organization_id", UUID.class);
        return new SpeakerAffiliation(
                row.getString("role"), organization == null ? null : new OrganizationId(organization), name);
    }

    private static SessionRow read(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                new SessionId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                SessionKind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                ZoneId.of(row.getString("zone")),
                new Text(row.getString("event_title"), Language.valueOf(row.getString("event_title_language"))),
                row.getString("speaker"),
                List.of());
    }
}
