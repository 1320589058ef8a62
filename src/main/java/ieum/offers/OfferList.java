package ieum.offers;

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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of offers: those that are listed, to everyone; an organisation's own, to itself. */
@Component
class OfferList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final UUID NOBODY = new UUID(0, 0);

    static {
        ORDERS.put("listed", "o.listed_at desc nulls first");
        ORDERS.put("title", "o.title");
        ORDERS.put("readiness", "o.readiness");
        ORDERS.put("until", "o.ends_at");
    }

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Owners owners;
    private final Organizations organizations;
    private final Clock clock;

    OfferList(JdbcClient jdbc, Terms terms, Owners owners, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.owners = owners;
        this.organizations = organizations;
        this.clock = clock;
    }

    Rows<OfferRow> page(OfferFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, this::row);
        return rows.with(named(rows.rows(), viewer));
    }

    List<OfferRow> all(OfferFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, this::row), viewer);
    }

    /** Regions of those that say whose they are, to choose from. */
    List<String> regions() {
        return jdbc.sql("""
                        select distinct region from offer
                        where status = 'PUBLISHED' and ends_at > ? and region is not null order by region limit 200""").param(now()).query(String.class).list();
    }

    private ListQuery query(OfferFilter filter, Viewer viewer) {
        var query = new ListQuery(
                "o.id, o.kind, o.type, o.title, o.title_language, o.topic, o.readiness, o.sought, o.centre_id, o.status, "
                        + "o.ends_at, coalesce(g.zone, 'Asia/Seoul') as zone",
                "offer o left join program g on g.id = o.program_id",
                "offer o");
        if (Boolean.TRUE.equals(filter.mine()))
            query.where(
                    "o.owner_id = ?",
                    viewer.organization().map(OrganizationId::value).orElse(NOBODY));
        else query.where("o.status = 'PUBLISHED' and o.ends_at > ?", now());
        if (filter.owner() != null) {
            query.where("o.owner_id = ?", filter.owner().value());
            query.where(Owners.known(), owners.parameters(viewer));
        }
        return query.whereChosen("o.kind = ?", name(filter.kind()))
                .whereChosen("o.type = ?", name(filter.type()))
                .whereChosen("o.topic = ?", filter.topic())
                .whereChosen("o.readiness >= ?", filter.readiness())
                .whereChosen("o.region = ?", filter.region())
                .whereChosen(
                        "o.program_id = ?",
                        filter.program() == null ? null : filter.program().value())
                .whereChosen(
                        "o.centre_id = ?",
                        filter.centre() == null ? null : filter.centre().value())
                .where(terms.find("o.terms", filter.q() == null ? "" : filter.q()))
                .orderBy(filter.sort(), ORDERS, "o.id");
    }

    private OfferRow row(ResultSet row, int number) throws SQLException {
        var end = row.getTimestamp("ends_at");
        return new OfferRow(
                new OfferId(row.getObject("id", UUID.class)),
                OfferKind.valueOf(row.getString("kind")),
                OfferType.valueOf(row.getString("type")),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                row.getString("topic"),
                row.getObject("readiness", Integer.class),
                Arrays.stream((String[]) row.getArray("sought").getArray())
                        .map(Cooperation::valueOf)
                        .toList(),
                null,
                "",
                organization(row, "centre_id"),
                "",
                status(row.getString("status"), end == null ? null : end.toInstant()),
                end == null ? null : end.toInstant(),
                ZoneId.of(row.getString("zone")));
    }

    private OfferStatus status(String kept, @Nullable Instant end) {
        var status = OfferStatus.valueOf(kept);
        var over = end != null && !clock.instant().isBefore(end);
        return status == OfferStatus.PUBLISHED && over ? OfferStatus.ENDED : status;
    }

    /** Whose they are comes in a question of its own, which asks who may know. */
    private List<OfferRow> named(List<OfferRow> rows, Viewer viewer) {
        var known = known(rows, viewer);
        var names = organizations.names(
                Stream.concat(rows.stream().map(OfferRow::centre).filter(Objects::nonNull), known.values().stream())
                        .distinct()
                        .toList());
        return rows.stream()
                .map(row -> {
                    var owner = known.get(row.id());
                    return row.known(
                            owner,
                            owner == null ? "" : names.getOrDefault(owner, ""),
                            row.centre() == null ? "" : names.getOrDefault(row.centre(), ""));
                })
                .toList();
    }

    private Map<OfferId, OrganizationId> known(List<OfferRow> rows, Viewer viewer) {
        var known = new LinkedHashMap<OfferId, OrganizationId>();
        jdbc.sql("select o.id, o.owner_id from offer o where o.id = any (?::uuid[]) and " + Owners.known())
                .param(rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .params(owners.parameters(viewer))
                .query(row -> {
                    known.put(
                            new OfferId(row.getObject("id", UUID.class)),
                            new OrganizationId(row.getObject("owner_id", UUID.class)));
                });
        return known;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> chosen) {
        return chosen == null ? null : chosen.name();
    }

    private static @Nullable OrganizationId organization(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }
}
