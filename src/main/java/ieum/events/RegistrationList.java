package ieum.events;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is registered for an event, one line a person, as far as a viewer may see names. */
@Component
class RegistrationList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("organization", "r.organization_name");
        ORDERS.put("person", "r.person");
        ORDERS.put("category", "c.position, r.organization_name");
        ORDERS.put("registered", "r.registered_at");
    }

    private final JdbcClient jdbc;
    private final EventPolicy policy;
    private final Organizations organizations;
    private final Accounts accounts;

    RegistrationList(JdbcClient jdbc, EventPolicy policy, Organizations organizations, Accounts accounts) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    Rows<RegistrationRow> page(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer, int page) {
        var rows = query(event, hosts, filter, viewer).page(jdbc, page, RegistrationList::read);
        return rows.with(named(rows.rows(), hosts, viewer));
    }

    List<RegistrationRow> all(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer) {
        return named(query(event, hosts, filter, viewer).all(jdbc, RegistrationList::read), hosts, viewer);
    }

    int count(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer) {
        return query(event, hosts, filter, viewer).count(jdbc);
    }

    private ListQuery query(EventId event, Hosts hosts, RegistrationFilter filter, Viewer viewer) {
        var query = new ListQuery(
                        "r.id, r.code, r.sector, h.at, r.person, r.organization_id, r.organization_name, r.registered_by, r.registered_at, "
                                + "c.name, c.name_language, c.english_name, c.capacity",
                        "event_registration r join event_category c on c.id = r.category_id "
                                + "left join event_attendance h on h.registration_id = r.id")
                .where("r.event_id = ? and r.cancelled_at is null", event.value())
                .whereChosen(
                        "r.category_id = ?",
                        filter.category() == null ? null : filter.category().value())
                .whereChosen("r.organization_key = ?", filter.organization())
                .whereChosen(
                        "r.sector = ?",
                        filter.sector() == null ? null : filter.sector().name())
                .where(filter.presence());
        if (!policy.maySeeAttendees(hosts, viewer))
            query.where(
                    "r.organization_id = ? or r.registered_by = ?",
                    viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)),
                    viewer.account().value());
        return query.orderBy(filter.sort(), ORDERS, "r.number");
    }

    private List<RegistrationRow> named(List<Read> rows, Hosts hosts, Viewer viewer) {
        var names = organizations.names(rows.stream()
                .map(Read::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var people = accounts.all(rows.stream().map(Read::by).distinct().toList());
        return rows.stream()
                .map(read -> {
                    var by = people.get(read.by);
                    return new RegistrationRow(
                            read.id,
                            read.code,
                            read.person,
                            read.organization,
                            read.organization == null
                                    ? read.organizationName
                                    : names.getOrDefault(read.organization, read.organizationName),
                            read.category,
                            by == null ? "" : by.name(),
                            read.at,
                            read.sector,
                            policy.mayCheckIn(hosts, viewer) ? read.cameAt : null,
                            policy.mayCancelRegistration(hosts, read.by, viewer));
                })
                .toList();
    }

    private record Read(
            RegistrationId id,
            TicketCode code,
            @Nullable Sector sector,
            @Nullable Instant cameAt,
            String person,
            @Nullable OrganizationId organization,
            String organizationName,
            CategoryText category,
            AccountId by,
            Instant at) {}

    private static Read read(ResultSet row, int number) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var sector = row.getString("sector");
        var came = row.getTimestamp("at");
        return new Read(
                new RegistrationId(row.getObject("id", UUID.class)),
                new TicketCode(row.getString("code")),
                sector == null ? null : Sector.valueOf(sector),
                came == null ? null : came.toInstant(),
                row.getString("person"),
                organization == null ? null : new OrganizationId(organization),
                row.getString("organization_name"),
                new CategoryText(
                        new Text(row.getString("name"), Language.valueOf(row.getString("name_language"))),
                        row.getString("english_name"),
                        row.getObject("capacity", Integer.class)),
                new AccountId(row.getObject("registered_by", UUID.class)),
                row.getTimestamp("registered_at").toInstant());
    }
}
