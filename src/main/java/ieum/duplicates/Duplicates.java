package ieum.duplicates;

import ieum.duplicates.DuplicateRow.Side;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that look like one: found, compared, and told apart. What is one is made one by {@link Mergers}. */
@Service
@Transactional
public class Duplicates {
    private static final String PAIRS = """
            from organization_likeness l join organization a on a.id = l.one_id join organization b on b.id = l.other_id
            left join organization_verification va on va.organization_id = a.id
            left join organization_verification vb on vb.organization_id = b.id
            where (? or not a.kind = any (?) and not b.kind = any (?)) and not exists (
                select from organization_distinct d where d.one_id = l.one_id and d.other_id = l.other_id)""";

    private final Likenesses likenesses;
    private final DuplicatePolicy policy;
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final Clock clock;

    Duplicates(
            Likenesses likenesses, DuplicatePolicy policy, Organizations organizations, JdbcClient jdbc, Clock clock) {
        this.likenesses = likenesses;
        this.policy = policy;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The likeliest first, of those that the viewer may make one. */
    @Transactional(readOnly = true)
    public Rows<DuplicateRow> list(int page, Viewer viewer) {
        if (!policy.mayLook(viewer)) throw new Refused("look for duplicates");
        var brokers = Arrays.stream(OrganizationKind.values())
                .filter(OrganizationKind::brokers)
                .map(Enum::name)
                .toArray(String[]::new);
        var number = Math.max(1, page);
        var count = jdbc.sql(
                        "select count(*) from (select " + PAIRS.replaceFirst("from", "1 from") + " limit ?) counted")
                .params(viewer.administrator(), brokers, brokers, Rows.COUNTED + 1)
                .query(Integer.class)
                .single();
        var rows = jdbc.sql(
                        "select l.points, l.grounds, a.id as a_id, a.name as a_name, a.kind as a_kind, a.country as a_country, "
                                + "a.region as a_region, va.verified_at is not null as a_verified, b.id as b_id, b.name as b_name, "
                                + "b.kind as b_kind, b.country as b_country, b.region as b_region, vb.verified_at is not null as b_verified "
                                + PAIRS + " order by l.points desc, l.one_id, l.other_id limit ? offset ?")
                .params(viewer.administrator(), brokers, brokers, Rows.SIZE, (number - 1) * Rows.SIZE)
                .query((row, at) ->
                        new DuplicateRow(side(row, "a_"), side(row, "b_"), row.getInt("points"), grounds((String[])
                                row.getArray("grounds").getArray())))
                .list();
        return new Rows<>(rows, number, count);
    }

    /** Likely ones that everyone may read about, for whoever is about to register one more. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, String> alike(String name, String country) {
        return organizations.names(
                likenesses.alike(name, country).stream().limit(5).toList());
    }

    @Transactional(readOnly = true)
    public Comparison compare(OrganizationId one, OrganizationId other, Viewer viewer) {
        var sides = List.of(side(one, viewer), side(other, viewer));
        var traits = likenesses.traits(List.of(one.value(), other.value()));
        var likeness = Likeness.of(
                java.util.Objects.requireNonNull(traits.get(one.value())),
                java.util.Objects.requireNonNull(traits.get(other.value())));
        var distinct = jdbc.sql(
                                "select count(*) from organization_distinct where one_id = least(?::uuid, ?::uuid) and other_id = greatest(?::uuid, ?::uuid)")
                        .params(one.value(), other.value(), one.value(), other.value())
                        .query(Integer.class)
                        .single()
                > 0;
        return new Comparison(
                sides.getFirst(), sides.getLast(), likeness.points(), List.copyOf(likeness.grounds()), distinct);
    }

    /** They are two: not named together any more. Saying so again takes it back. */
    public void tellApart(OrganizationId one, OrganizationId other, boolean apart, Viewer viewer) {
        compare(one, other, viewer);
        if (apart)
            jdbc.sql("""
                            insert into organization_distinct (one_id, other_id, said_by, said_at)
                            values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?) on conflict do nothing""")
                    .params(
                            one.value(),
                            other.value(),
                            one.value(),
                            other.value(),
                            viewer.account().value(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        else
            jdbc.sql(
                            "delete from organization_distinct where one_id = least(?::uuid, ?::uuid) and other_id = greatest(?::uuid, ?::uuid)")
                    .params(one.value(), other.value(), one.value(), other.value())
                    .update();
    }

    private Comparison.Side side(OrganizationId id, Viewer viewer) {
        var view = organizations.get(id, viewer);
        if (!policy.mayMerge(view.text().kind(), viewer)) throw new Refused("merge organisation " + id);
        var attached = new EnumMap<Attached, Long>(Attached.class);
        jdbc.sql("select * from organization_rows(?)").param(id.value()).query(row -> {
            attached.merge(Attached.of(row.getString("of_table")), row.getLong("number"), Long::sum);
        });
        return new Comparison.Side(view, organizations.spellings(id), attached);
    }

    private static Side side(ResultSet row, String of) throws SQLException {
        return new Side(
                new OrganizationId(row.getObject(of + "id", UUID.class)),
                row.getString(of + "name"),
                OrganizationKind.valueOf(row.getString(of + "kind")),
                row.getString(of + "country"),
                row.getString(of + "region"),
                row.getBoolean(of + "verified"));
    }

    private static List<Ground> grounds(String[] names) {
        return Arrays.stream(names).map(Ground::valueOf).sorted().toList();
    }
}
