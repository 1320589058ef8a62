package ieum.organizations;

import ieum.concepts.Terms;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.ListQuery.Arm;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of organisations, as far as a viewer may see it. */
@Component
class OrganizationList {
    /** Neither verified nor refused, or changed since. */
    static final String WAITING = "o.waits";

    /** With the parameters of {@link CredentialList#valid} after the kind. */
    static final String CERTIFIED =
            "exists (select from credential c where c.organization_id = o.id and c.kind = ? and " + CredentialList.VALID
                    + ")";

    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("name", "o.name");
        ORDERS.put("kind", "o.kind, o.name");
        ORDERS.put("region", "o.country, o.region, o.name");
    }

    private final JdbcClient jdbc;
    private final Terms terms;
    private final OrganizationSearch searches;
    private final Clock clock;

    OrganizationList(JdbcClient jdbc, Terms terms, OrganizationSearch searches, Clock clock) {
        this.searches = searches;
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    Rows<OrganizationRow> page(OrganizationFilter filter, Viewer viewer, int page) {
        return query(filter, viewer).page(jdbc, page, OrganizationList::row);
    }

    List<OrganizationRow> all(OrganizationFilter filter, Viewer viewer) {
        return query(filter, viewer).all(jdbc, OrganizationList::row);
    }

    private ListQuery query(OrganizationFilter filter, Viewer viewer) {
        var name = ShownName.here();
        var query = new ListQuery(
                "o.id, " + name.column() + " as name, o.kind, o.country, o.region, v.verified_at",
                "organization o left join organization_verification v on v.organization_id = o.id " + name.joins(),
                "organization o left join organization_verification v on v.organization_id = o.id");
        // who is on the page is found before their names in other languages are
        query.whereAny("o.id", List.of(Arm.of("true")));
        if (!viewer.staff())
            query.where(
                    "v.verified_at is not null or o.id = ?",
                    viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)));
        // people are in no directory; staff find them by their kind, or as applicants
        if (!viewer.staff() || (filter.kind() != OrganizationKind.PERSON && !Boolean.TRUE.equals(filter.applicants())))
            query.where("o.kind <> 'PERSON'");
        if (Boolean.TRUE.equals(filter.waiting())) query.where(WAITING);
        if (filter.credential() != null)
            query.where(
                    CERTIFIED,
                    CredentialList.valid(clock.instant(), filter.credential().name()));
        var search = searches.of(filter.searched(), viewer, Language.EN);
        search.addTo(query, searches.meaning());
        if (filter.verified() != null) query.where("(v.verified_at is not null) = ?", filter.verified());
        return query.whereChosen(
                        "o.kind = ?",
                        filter.kind() == null ? null : filter.kind().name())
                .whereChosen("o.country = ?", filter.country())
                .whereChosen("o.region = ?", filter.region())
                .where(terms.find("o.terms", filter.plainWords() + " " + search.words()))
                .orderBy(filter.sort(), ORDERS, "o.id");
    }

    static OrganizationRow row(ResultSet row, int number) throws SQLException {
        return new OrganizationRow(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getString("region"),
                row.getTimestamp("verified_at") != null);
    }
}
