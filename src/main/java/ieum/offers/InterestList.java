package ieum.offers;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The interests that a viewer has to do with: what waits first, by when it is due. */
@Component
class InterestList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final UUID NOBODY = new UUID(0, 0);

    static {
        ORDERS.put("due", "(case when i.status in ('EXPRESSED', 'PASSED_ON') then 0 else 1 end), i.due_at");
    }

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Programs programs;

    InterestList(JdbcClient jdbc, Organizations organizations, Programs programs) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.programs = programs;
    }

    Rows<InterestRow> page(@Nullable OfferId offer, @Nullable InterestStatus status, Viewer viewer, int page) {
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var overseen =
                programs.overseen(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        var query = new ListQuery(
                "i.id, o.title, o.title_language, o.anonymous as veiled, i.anonymous, i.organization_id, i.owner_id, "
                        + "i.centre_id, i.program_id, i.status, i.due_at, g.zone",
                "interest i join offer o on o.id = i.offer_id join program g on g.id = i.program_id",
                "interest i");
        if (!viewer.administrator())
            query.where(
                    "i.organization_id = ? or i.owner_id = ? and i.passed_on or i.centre_id = ? or i.program_id = any (?::uuid[])",
                    own,
                    own,
                    own,
                    overseen);
        query.whereChosen("i.offer_id = ?", offer == null ? null : offer.value())
                .whereChosen("i.status = ?", status == null ? null : status.name())
                .orderBy(null, ORDERS, "i.id");
        var rows = query.page(jdbc, page, InterestList::line);
        var names = organizations.names(rows.rows().stream()
                .flatMap(line -> Stream.of(line.interested, line.owner))
                .distinct()
                .toList());
        return rows.with(rows.rows().stream()
                .map(line -> line.as(viewer, List.of(overseen), names))
                .toList());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new InterestId(row.getObject("id", UUID.class)),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OrganizationId(row.getObject("owner_id", UUID.class)),
                new OrganizationId(row.getObject("centre_id", UUID.class)),
                row.getString("program_id"),
                row.getBoolean("anonymous"),
                row.getBoolean("veiled"),
                InterestStatus.valueOf(row.getString("status")),
                row.getTimestamp("due_at").toInstant(),
                ZoneId.of(row.getString("zone")));
    }

    private record Line(
            InterestId id,
            Text title,
            OrganizationId interested,
            OrganizationId owner,
            OrganizationId centre,
            String program,
            boolean anonymous,
            boolean veiled,
            InterestStatus status,
            Instant dueAt,
            ZoneId zone) {
        InterestRow as(Viewer viewer, List<String> overseen, Map<OrganizationId, String> names) {
            var all = status == InterestStatus.ACCEPTED
                    || viewer.administrator()
                    || viewer.belongsTo(centre)
                    || overseen.contains(program);
            return new InterestRow(
                    id,
                    title,
                    all || !anonymous || viewer.belongsTo(interested) ? names.getOrDefault(interested, "") : "",
                    all || !veiled || viewer.belongsTo(owner) ? names.getOrDefault(owner, "") : "",
                    status,
                    dueAt,
                    zone);
        }
    }
}
