package ieum.delegations;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of delegations: what was published is everyone's, all else is for its leader and those invited. */
@Component
class DelegationList {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String COLUMNS = """
            d.id, d.title, d.title_language, d.leader_id, d.country, d.place, d.starts_on, d.ends_on, d.status,
            f.firms, f.products""";

    /** As many as its page shows: what has ended or is anonymous now is not brought. */
    private static final String FROM = """
            delegation d cross join lateral (
                select count(distinct f.id) as firms, count(o.id) as products from delegation_firm f
                left join delegation_product p on p.firm_id = f.id
                left join offer o on o.id = p.offer_id and o.status = 'PUBLISHED' and o.kind = 'OFFER'
                    and not o.anonymous and o.ends_at > timestamptz '%s'
                where f.delegation_id = d.id and f.status = 'COMING') f""";

    private static final String INVITED = """
            exists (select 1 from delegation_firm f where f.delegation_id = d.id and f.organization_id = ?
                and f.status in ('INVITED', 'COMING'))""";

    private final JdbcClient jdbc;
    private final Organizations organizations;

    DelegationList(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    Rows<DelegationRow> page(DelegationFilter filter, Instant now, LocalDate today, Viewer viewer, int page) {
        var rows = query(filter, now, today, viewer).page(jdbc, page, DelegationList::read);
        return rows.with(named(rows.rows(), today));
    }

    private ListQuery query(DelegationFilter filter, Instant now, LocalDate today, Viewer viewer) {
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var query = new ListQuery(COLUMNS, FROM.formatted(now)).whereChosen("d.country = ?", filter.country());
        if ("upcoming".equals(filter.when())) query.where("d.ends_on >= ?", today);
        if ("past".equals(filter.when())) query.where("d.ends_on < ?", today);
        if (filter.event() != null)
            query.where(
                    "exists (select from delegation_event e where e.delegation_id = d.id and e.event_id = ?)",
                    filter.event().value());
        if (Boolean.TRUE.equals(filter.mine())) query.where("d.leader_id = ? or " + INVITED, own, own);
        if (!viewer.administrator())
            query.where("d.published_at is not null or d.leader_id = ? or " + INVITED, own, own);
        return query.orderBy(filter.sort(), orders(today), "d.id");
    }

    /** What comes stands first, the nearest on top; then what is over, the latest on top. */
    private static Map<String, String> orders(LocalDate today) {
        var over = "d.ends_on < date '" + today + "'";
        var orders = new LinkedHashMap<String, String>();
        orders.put("nearest", over + ", case when not " + over + " then d.starts_on end, d.starts_on desc");
        orders.put("title", "d.title");
        orders.put("starts", "d.starts_on");
        return orders;
    }

    private List<DelegationRow> named(List<DelegationRow> rows, LocalDate today) {
        var names = organizations.names(rows.stream().map(DelegationRow::leader).toList());
        return rows.stream()
                .map(row -> new DelegationRow(
                        row.id(),
                        row.title(),
                        row.leader(),
                        names.getOrDefault(row.leader(), ""),
                        row.country(),
                        row.place(),
                        row.startsOn(),
                        row.endsOn(),
                        row.status(),
                        row.endsOn().isBefore(today),
                        row.firms(),
                        row.products()))
                .toList();
    }

    private static DelegationRow read(ResultSet row, int number) throws SQLException {
        return new DelegationRow(
                new DelegationId(row.getObject("id", UUID.class)),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                new OrganizationId(row.getObject("leader_id", UUID.class)),
                "",
                row.getString("country"),
                row.getString("place"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                DelegationStatus.valueOf(row.getString("status")),
                false,
                row.getInt("firms"),
                row.getInt("products"));
    }
}
