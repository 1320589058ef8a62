package ieum.challenges;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.ListQuery.Arm;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of challenges, as far as a viewer may see it. */
@Component
class ChallengeList {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String DEADLINE = "deadline";
    private static final String PUBLIC = "c.status in ('PUBLISHED', 'CLOSED')";

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Organizations organizations;
    private final Programs programs;
    private final ChallengeSearch searches;
    private final Clock clock;

    ChallengeList(
            JdbcClient jdbc,
            Terms terms,
            Organizations organizations,
            Programs programs,
            ChallengeSearch searches,
            Clock clock) {
        this.searches = searches;
        this.jdbc = jdbc;
        this.terms = terms;
        this.organizations = organizations;
        this.programs = programs;
        this.clock = clock;
    }

    Rows<ChallengeRow> page(ChallengeFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, ChallengeList::row);
        return rows.with(named(rows.rows()));
    }

    /** The first of the list, uncounted. */
    List<ChallengeRow> top(ChallengeFilter filter, Viewer viewer, int most) {
        return named(query(filter, viewer).first(jdbc, most, ChallengeList::row));
    }

    /** Those that one can still answer, the most urgent first, of whoever has them, of a centre's track or of a programme that it runs. */
    List<ChallengeRow> inside(Viewer viewer, int most) {
        var open = new ChallengeFilter(null, null, null, null, null, null, true, null);
        return named(query(open, viewer).where(inside(viewer)).first(jdbc, most, ChallengeList::row));
    }

    List<ChallengeRow> all(ChallengeFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, ChallengeList::row));
    }

    int count(ChallengeFilter filter, Viewer viewer) {
        return query(filter, viewer).count(jdbc);
    }

    private ListQuery query(ChallengeFilter filter, Viewer viewer) {
        var query = new ListQuery(
                "c.id, c.number, c.title, c.title_language, c.program_id, c.owner_id, c.centre_id, c.status, "
                        + "c.disclosure, c.readiness, c.due_at as deadline, k.zone",
                "challenge c join call k on k.id = c.call_id",
                "challenge c");
        visible(query, viewer, filter);
        if (Boolean.TRUE.equals(filter.open()))
            query.where(
                    "c.status = 'PUBLISHED' and c.due_at > ?", clock.instant().atOffset(ZoneOffset.UTC));
        if (filter.status() != null) query.where("c.status = '" + filter.status() + "'");
        var column = viewer.verified() || viewer.staff() ? "c.verified_terms" : "c.terms";
        var search = searches.of(filter.q(), Language.EN);
        search.addTo(query, searches.meaning(viewer, column));
        return query.whereChosen(
                        "c.program_id = ?",
                        filter.program() == null ? null : filter.program().value())
                .whereChosen(
                        "c.centre_id = ?",
                        filter.centre() == null ? null : filter.centre().value())
                .whereChosen(
                        "c.owner_id = ?",
                        filter.owner() == null ? null : filter.owner().value())
                .whereChosen(
                        "c.disclosure = ?",
                        filter.disclosure() == null ? null : filter.disclosure().name())
                .where(terms.find(column, search.words()))
                .orderBy(filter.sort(), orders(), "c.id");
    }

    /** Those first that one can still answer. */
    private Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put(
                DEADLINE,
                "(case when c.status <> 'CLOSED' and c.due_at > timestamptz '%s' then 0 when c.status <> 'CLOSED' then 1 else 2 end), c.due_at"
                        .formatted(clock.instant()));
        orders.put("title", "c.title");
        orders.put("number", "c.number");
        orders.put("readiness", "c.readiness");
        orders.put("status", "c.status");
        return orders;
    }

    /** The same answer as {@link ChallengePolicy#maySee}, for many at once. */
    private void visible(ListQuery query, Viewer viewer, ChallengeFilter filter) {
        var more = viewer.administrator() ? "c.status = 'OFFERED'" : offered(viewer);
        if (filter.sort() == null || filter.sort().isEmpty() || filter.sort().equals(DEADLINE))
            query.whereAny("c.id", parts(more, filter));
        else query.where(PUBLIC + " or " + more);
    }

    /** What not everyone sees. Ids of ours are written out: they are few, and each part has them. */
    private String offered(Viewer viewer) {
        return "(c.status in ('DRAFT', 'OFFERED') and c.owner_id = %1$s or c.status = 'OFFERED' and (c.centre_id = %1$s or c.program_id = any (%2$s)))"
                .formatted(own(viewer), overseen(viewer));
    }

    private String inside(Viewer viewer) {
        return "%1$s in (c.owner_id, c.centre_id) or c.program_id = any (%2$s)"
                .formatted(own(viewer), overseen(viewer));
    }

    private static String own(Viewer viewer) {
        return "'" + viewer.organization().map(OrganizationId::value).orElse(NOBODY) + "'::uuid";
    }

    private String overseen(Viewer viewer) {
        return programs.overseen(viewer).stream()
                .map(ProgramId::toString)
                .sorted()
                .collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }

    /** The order by deadline has three parts, and an index each. */
    private List<Arm> parts(String more, ChallengeFilter filter) {
        var now = "timestamptz '" + clock.instant() + "'";
        var parts = new ArrayList<Arm>();
        if (filter.status() == null || filter.status() == ChallengeStatus.PUBLISHED) {
            parts.add(new Arm("c.status = 'PUBLISHED' and c.due_at > " + now, "c.due_at, c.id"));
            parts.add(new Arm("c.status = 'PUBLISHED' and c.due_at <= " + now, "c.due_at, c.id"));
        }
        if (filter.status() == null || filter.status() == ChallengeStatus.CLOSED)
            parts.add(new Arm("c.status = 'CLOSED'", "c.due_at, c.id"));
        parts.add(Arm.of(more));
        return parts;
    }

    private List<ChallengeRow> named(List<ChallengeRow> rows) {
        var names = organizations.names(rows.stream()
                .flatMap(row -> Stream.of(row.owner(), row.centre()))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.owner(), ""), names.getOrDefault(row.centre(), "")))
                .toList();
    }

    private static ChallengeRow row(ResultSet row, int number) throws SQLException {
        return new ChallengeRow(
                new ChallengeId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                new ProgramId(row.getObject("program_id", UUID.class)),
                new OrganizationId(row.getObject("owner_id", UUID.class)),
                "",
                new OrganizationId(row.getObject("centre_id", UUID.class)),
                "",
                ChallengeStatus.valueOf(row.getString("status")),
                Disclosure.valueOf(row.getString("disclosure")),
                row.getObject("readiness", Integer.class),
                row.getTimestamp("deadline").toInstant(),
                ZoneId.of(row.getString("zone")));
    }
}
