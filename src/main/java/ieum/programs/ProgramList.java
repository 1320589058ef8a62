package ieum.programs;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of programmes, which is public. */
@Component
class ProgramList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("closes", "c.closes_at desc");
        ORDERS.put("name", "p.name");
    }

    /** As {@link ProgramView#call}. */
    private static final String CURRENT = """
            select k.opens_at, k.closes_at, k.zone from call k where k.program_id = p.id
            order by case when k.closes_at <= timestamptz '%s' then 2 when k.opens_at > timestamptz '%s' then 1 else 0 end,
                case when k.closes_at <= timestamptz '%s' then null else k.closes_at end, k.closes_at desc limit 1""";

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Organizations organizations;
    private final ProgramSearch searches;
    private final Clock clock;

    ProgramList(JdbcClient jdbc, Terms terms, Organizations organizations, ProgramSearch searches, Clock clock) {
        this.searches = searches;
        this.jdbc = jdbc;
        this.terms = terms;
        this.organizations = organizations;
        this.clock = clock;
    }

    Rows<ProgramRow> page(ProgramFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, ProgramList::read);
        return rows.with(named(rows.rows()));
    }

    List<ProgramRow> all(ProgramFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, ProgramList::read));
    }

    private ListQuery query(ProgramFilter filter, Viewer viewer) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var query = new ListQuery(
                "p.id, p.name, p.name_language, p.operator_id, c.zone, c.opens_at, c.closes_at, "
                        + "(select count(*) from program_track t where t.program_id = p.id) as centres",
                "program p join lateral (" + CURRENT.formatted(now, now, now) + ") c on true");
        var search = searches.of(filter.q(), Language.EN);
        search.addTo(query, searches.meaning(viewer));
        if (filter.phase() != null) {
            var phase = ProgramMeaning.phase(filter.phase(), clock.instant());
            query.where(phase.sql(), phase.parameters().toArray());
        }
        return query.where(terms.find("p.terms", search.words())).orderBy(filter.sort(), ORDERS, "p.id");
    }

    private List<ProgramRow> named(List<Read> rows) {
        var names = organizations.names(rows.stream().map(Read::operator).toList());
        return rows.stream()
                .map(read -> new ProgramRow(
                        read.row.id(),
                        read.row.name(),
                        names.getOrDefault(read.operator, ""),
                        read.row.centres(),
                        read.row.opensAt(),
                        read.row.closesAt(),
                        read.row.zone()))
                .toList();
    }

    private record Read(ProgramRow row, OrganizationId operator) {}

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(
                new ProgramRow(
                        new ProgramId(row.getObject("id", UUID.class)),
                        new Text(row.getString("name"), Language.valueOf(row.getString("name_language"))),
                        "",
                        row.getInt("centres"),
                        row.getTimestamp("opens_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant(),
                        ZoneId.of(row.getString("zone"))),
                new OrganizationId(row.getObject("operator_id", UUID.class)));
    }
}
