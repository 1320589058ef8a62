package ieum.organizations;

import ieum.shared.ListQuery;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates of many organisations at once: the list of staff, and the badges of a page. */
@Component
class CredentialList {
    /** Over {@code credential c}, with the parameters of {@link #valid}: what the dates say at a moment, and no job. */
    static final String VALID = "c.status = 'CONFIRMED' and c.begins_at <= ? and (c.ends_at is null or c.ends_at > ?)";

    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("claimed", "c.claimed_at");
        ORDERS.put("until", "c.ends_at");
        ORDERS.put("kind", "c.kind, c.claimed_at");
    }

    private final JdbcClient jdbc;

    CredentialList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parameters of {@link #VALID}, after those before it. */
    static Object[] valid(Instant at, Object... before) {
        var moment = at.atOffset(ZoneOffset.UTC);
        return Stream.concat(Arrays.stream(before), Stream.of(moment, moment)).toArray();
    }

    /** Those of others: nobody answers for their own. */
    Rows<CredentialRow> page(CredentialFilter filter, Viewer viewer, int page) {
        var name = ShownName.here();
        return new ListQuery(
                        "c.*, " + name.column() + " as shown",
                        "credential c join organization o on o.id = c.organization_id " + name.joins())
                .where(
                        "c.organization_id <> ?",
                        viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)))
                .whereChosen(
                        "c.status = ?",
                        filter.status() == null ? null : filter.status().name())
                .whereChosen(
                        "c.kind = ?",
                        filter.kind() == null ? null : filter.kind().name())
                .orderBy(filter.sort(), ORDERS, "c.id")
                .page(jdbc, page, CredentialList::row);
    }

    /** Good at that moment, by organisation; nothing for one that has none. */
    Map<OrganizationId, List<Badge>> badges(Collection<OrganizationId> organizations, Instant at) {
        if (organizations.isEmpty()) return Map.of();
        return jdbc
                .sql("select * from credential c where c.organization_id = any (?::uuid[]) and " + VALID
                        + " order by c.kind, c.name, c.begins_at")
                .params(valid(at, (Object)
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new)))
                .query((row, number) -> new Badge(organization(row), text(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Badge::organization));
    }

    private static CredentialRow row(ResultSet row, int number) throws SQLException {
        return new CredentialRow(
                new CredentialId(row.getObject("id", UUID.class)),
                organization(row),
                row.getString("shown"),
                text(row),
                CredentialStatus.valueOf(row.getString("status")),
                row.getTimestamp("claimed_at").toInstant());
    }

    private static OrganizationId organization(ResultSet row) throws SQLException {
        return new OrganizationId(row.getObject("organization_id", UUID.class));
    }

    private static CredentialText text(ResultSet row) throws SQLException {
        return new CredentialText(
                CredentialKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("grade"),
                row.getString("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                ZoneId.of(row.getString("zone")));
    }
}
