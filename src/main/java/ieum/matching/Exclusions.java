package ieum.matching;

import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom organisations do not want to be brought together: neither is suggested to the other, who is not told. */
@Service
@Transactional
public class Exclusions {
    private final Organizations organizations;
    private final Directory directory;
    private final RowSecurity security;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Exclusions(
            Organizations organizations,
            Directory directory,
            RowSecurity security,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.security = security;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the viewer's own organisation, the latest first. */
    @Transactional(readOnly = true)
    public List<ExclusionView> own(Viewer viewer) {
        var rows = jdbc.sql("select * from exclusion where organization_id = ? order by set_at desc, other_id")
                .param(organization(viewer).value())
                .query((row, number) -> new ExclusionView(
                        new OrganizationId(row.getObject("other_id", UUID.class)),
                        "",
                        ExclusionReason.valueOf(row.getString("reason")),
                        row.getTimestamp("set_at").toInstant()))
                .list();
        var names = organizations.names(rows.stream().map(ExclusionView::other).toList());
        return rows.stream()
                .map(row -> new ExclusionView(row.other(), names.getOrDefault(row.other(), ""), row.reason(), row.at()))
                .toList();
    }

    /**
     * By a name, as people type it.
     *
     * @throws Clash where nobody is called so, or several are, or it is their own
     */
    public void add(String name, ExclusionReason reason, Viewer viewer) {
        var other = directory.called(name).orElseThrow(() -> new Clash("exclusion.unknown"));
        add(other, reason, viewer);
    }

    public void add(OrganizationId other, ExclusionReason reason, Viewer viewer) {
        var own = writing(viewer);
        if (own.equals(other)) throw new Clash("exclusion.oneself");
        var now = clock.instant();
        var added = jdbc.sql("""
                        insert into exclusion (organization_id, other_id, reason, set_by, set_at) values (?, ?, ?, ?, ?)
                        on conflict (organization_id, other_id) do update
                        set reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
                        where exclusion.reason <> excluded.reason""")
                .params(
                        own.value(),
                        other.value(),
                        reason.name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) publisher.publishEvent(new ExclusionAdded(own, viewer.account(), now));
    }

    public void end(OrganizationId other, Viewer viewer) {
        var own = writing(viewer);
        var ended = jdbc.sql("delete from exclusion where organization_id = ? and other_id = ?")
                .params(own.value(), other.value())
                .update();
        if (ended == 1) publisher.publishEvent(new ExclusionEnded(own, viewer.account(), clock.instant()));
    }

    /** Whoever is not to be suggested to this one, whichever of the two wishes so; nobody is told more. */
    Set<UUID> of(OrganizationId one) {
        return of(Set.of(one)).getOrDefault(one, Set.of());
    }

    /** The same for each of these. */
    Map<OrganizationId, Set<UUID>> of(Collection<OrganizationId> ones) {
        var ids = ones.stream().map(OrganizationId::value).toArray(UUID[]::new);
        var excluded = new HashMap<OrganizationId, Set<UUID>>();
        return security.asPortal(() -> {
            jdbc.sql("""
                            select organization_id as own_id, other_id as with_id from exclusion where organization_id = any (?)
                            union select other_id, organization_id from exclusion where other_id = any (?)""").params(ids, ids).query(row -> {
                excluded.computeIfAbsent(
                                new OrganizationId(row.getObject("own_id", UUID.class)), one -> new HashSet<>())
                        .add(row.getObject("with_id", UUID.class));
            });
            return excluded;
        });
    }

    /** Those of them that wish so themselves. */
    Set<UUID> by(OrganizationId one) {
        return security.asPortal(() -> Set.copyOf(jdbc.sql("select organization_id from exclusion where other_id = ?")
                .param(one.value())
                .query(UUID.class)
                .list()));
    }

    private static OrganizationId organization(Viewer viewer) {
        return viewer.organization().orElseThrow(() -> new Refused("exclude without an organisation"));
    }

    private static OrganizationId writing(Viewer viewer) {
        var own = organization(viewer);
        if (!viewer.writesFor(own)) throw new Refused("exclude for " + own);
        return own;
    }
}
