package ieum.matching;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of matches, as far as a viewer may see it. */
@Component
class MatchList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final UUID NOBODY = new UUID(0, 0);

    static {
        ORDERS.put("proposed", "m.proposed_at desc");
        ORDERS.put("number", "m.number");
        ORDERS.put("status", "m.status");
    }

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Organizations organizations;
    private final Programs programs;

    MatchList(JdbcClient jdbc, Terms terms, Organizations organizations, Programs programs) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.organizations = organizations;
        this.programs = programs;
    }

    Rows<MatchRow> page(MatchFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, MatchList::row);
        return rows.with(named(rows.rows()));
    }

    List<MatchRow> all(MatchFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, MatchList::row));
    }

    private ListQuery query(MatchFilter filter, Viewer viewer) {
        var query = new ListQuery(
                "m.id, m.number, m.demand_id, m.startup_id, m.task, m.task_language, m.status, m.proposed_at, g.zone, "
                        + "(select count(*) from match_answer a where a.match_id = m.id and a.confirmed) as confirmations",
                "match m join program g on g.id = m.program_id");
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var overseen =
                programs.overseen(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        if (!viewer.administrator())
            query.where(
                    "m.demand_id = ? or m.startup_id = ? or m.centre_id = ? or m.program_id = any (?::uuid[])",
                    own,
                    own,
                    own,
                    overseen);
        return query.whereChosen(
                        "m.program_id = ?",
                        filter.program() == null ? null : filter.program().value())
                .whereChosen(
                        "m.centre_id = ?",
                        filter.centre() == null ? null : filter.centre().value())
                .whereChosen(
                        "m.proposal_id = ?",
                        filter.proposal() == null ? null : filter.proposal().value())
                .whereChosen(
                        "m.status = ?",
                        filter.status() == null ? null : filter.status().name())
                .where(terms.find("m.terms", filter.q() == null ? "" : filter.q()))
                .orderBy(filter.sort(), ORDERS, "m.id");
    }

    private List<MatchRow> named(List<MatchRow> rows) {
        var names = organizations.names(rows.stream()
                .flatMap(row -> Stream.of(row.demand(), row.startup()))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.demand(), ""), names.getOrDefault(row.startup(), "")))
                .toList();
    }

    private static MatchRow row(ResultSet row, int number) throws SQLException {
        return new MatchRow(
                new MatchId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new OrganizationId(row.getObject("demand_id", UUID.class)),
                "",
                new OrganizationId(row.getObject("startup_id", UUID.class)),
                "",
                new Text(row.getString("task"), Language.valueOf(row.getString("task_language"))),
                MatchStatus.valueOf(row.getString("status")),
                row.getInt("confirmations"),
                row.getTimestamp("proposed_at").toInstant(),
                ZoneId.of(row.getString("zone")));
    }
}
