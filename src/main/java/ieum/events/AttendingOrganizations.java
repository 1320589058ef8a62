package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which organisations people come, one line each: the rows behind the second of the two figures. */
@Component
class AttendingOrganizations {
    /** In one category, or in all; who comes for nobody is in neither. */
    private static final String FROM = """
            (select event_id, %s organization_key, (array_agg(organization_id))[1] as organization_id,
                min(organization_name) as name, count(*) as persons
             from event_registration r where cancelled_at is null and organization_key <> '' and %s
             group by event_id, %s organization_key) o""";

    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("organization", "o.name");
        ORDERS.put("persons", "o.persons");
    }

    private final JdbcClient jdbc;
    private final EventPolicy policy;
    private final Organizations organizations;

    AttendingOrganizations(JdbcClient jdbc, EventPolicy policy, Organizations organizations) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.organizations = organizations;
    }

    Rows<AttendingOrganization> page(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer, int page) {
        var rows = query(event, hosts, filter, viewer).page(jdbc, page, AttendingOrganizations::read);
        return rows.with(named(rows.rows()));
    }

    List<AttendingOrganization> all(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer) {
        return named(query(event, hosts, filter, viewer).all(jdbc, AttendingOrganizations::read));
    }

    private ListQuery query(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer) {
        var category = filter.category();
        var also = category == null ? "" : "category_id,";
        var query = new ListQuery(
                        "o.organization_key, o.organization_id, o.name, o.persons",
                        FROM.formatted(also, counted(filter), also))
                .where("o.event_id = ?", event.value())
                .whereChosen("o.category_id = ?", category == null ? null : category.value())
                .whereChosen("o.organization_key = ?", filter.organization());
        if (!policy.maySeeAttendees(hosts, viewer))
            query.where(
                    "o.organization_id = ?",
                    viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)));
        return query.orderBy(filter.sort(), ORDERS, "o.organization_key");
    }

    /** SQL of ours: what is chosen is a name of an enum. */
    private static String counted(RegistrationFilter filter) {
        var sector = filter.sector();
        return filter.presence() + (sector == null ? "" : " and r.sector = '" + sector.name() + "'");
    }

    private List<AttendingOrganization> named(List<AttendingOrganization> rows) {
        var names = organizations.names(rows.stream()
                .map(AttendingOrganization::organization)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> row.organization() == null
                        ? row
                        : new AttendingOrganization(
                                row.key(),
                                row.organization(),
                                names.getOrDefault(row.organization(), row.name()),
                                row.persons()))
                .toList();
    }

    private static AttendingOrganization read(ResultSet row, int number) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        return new AttendingOrganization(
                row.getString("organization_key"),
                organization == null ? null : new OrganizationId(organization),
                row.getString("name"),
                row.getInt("persons"));
    }
}
