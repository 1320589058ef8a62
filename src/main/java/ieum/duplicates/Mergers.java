package ieum.duplicates;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.postgres.RowSecurity;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two organisations one, with everything that hangs on them, and two again. The database itself says what names an organisation,
 * so that nothing is forgotten.
 */
@Service
@Transactional
public class Mergers {
    /** As the database says that something names it which must not change. */
    private static final String RESTRICTED = "23001";

    private final DuplicatePolicy policy;
    private final Duplicates duplicates;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final RowSecurity security;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mergers(
            DuplicatePolicy policy,
            Duplicates duplicates,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            RowSecurity security,
            JdbcClient jdbc,
            Clock clock) {
        this.policy = policy;
        this.duplicates = duplicates;
        this.organizations = organizations;
        this.publisher = publisher;
        this.security = security;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Rows<MergeRow> list(int page, Viewer viewer) {
        if (!policy.mayLook(viewer)) throw new Refused("list merges");
        var number = Math.max(1, page);
        var count = jdbc.sql("select count(*) from organization_merge")
                .query(Integer.class)
                .single();
        var rows = jdbc.sql("""
                        select m.id, m.absorbed_id, m.absorbed ->> 'name' as name, m.into_id, m.reason, m.merged_at, m.undone_at, m.lost,
                            coalesce(o.name, m.into_before ->> 'name') as into_name, a.name as by_name,
                            (select count(*) from organization_merge_row r where r.merge_id = m.id and r.kind = 'MOVED') as moved,
                            (select count(*) from organization_merge_row r where r.merge_id = m.id and r.kind = 'LEFT') as left_there
                        from organization_merge m left join organization o on o.id = m.into_id join account a on a.id = m.merged_by
                        order by m.merged_at desc, m.id limit ? offset ?""")
                .params(Rows.SIZE, (number - 1) * Rows.SIZE)
                .query((row, at) -> {
                    var undone = row.getTimestamp("undone_at");
                    return new MergeRow(
                            new MergeId(row.getObject("id", UUID.class)),
                            new OrganizationId(row.getObject("absorbed_id", UUID.class)),
                            row.getString("name"),
                            new OrganizationId(row.getObject("into_id", UUID.class)),
                            row.getString("into_name"),
                            row.getString("reason"),
                            row.getString("by_name"),
                            row.getTimestamp("merged_at").toInstant(),
                            row.getInt("moved"),
                            row.getInt("left_there"),
                            undone == null ? null : undone.toInstant(),
                            row.getObject("lost", Integer.class));
                })
                .list();
        return new Rows<>(rows, number, count);
    }

    /**
     * @param kept one of the two
     * @param oneVersion that was looked at, so that nobody merges what they have not seen
     * @throws Clash where one changed meanwhile, or something of both cannot be one
     */
    public MergeId merge(
            OrganizationId one,
            long oneVersion,
            OrganizationId other,
            long otherVersion,
            OrganizationId kept,
            String reason,
            Viewer viewer) {
        if (one.equals(other) || !(kept.equals(one) || kept.equals(other))) throw new Clash("merge.itself");
        // whoever is about to write something for one of them waits
        jdbc.sql("select id from organization where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query(UUID.class)
                .list();
        var seen = duplicates.compare(one, other, viewer);
        if (seen.one().organization().version() != oneVersion
                || seen.other().organization().version() != otherVersion) throw new Clash("merge.changed");
        if (seen.one().organization().text().kind().brokers()
                != seen.other().organization().text().kind().brokers()) throw new Clash("merge.sides");
        var absorbed = kept.equals(one) ? other : one;
        var name = (kept.equals(one) ? seen.other() : seen.one())
                .organization()
                .text()
                .name();
        var id = MergeId.next();
        var now = clock.instant();
        // before what hangs on it moves, so that its people are found
        publisher.publishEvent(new OrganizationMerged(kept, absorbed, name, viewer.account(), now));
        jdbc.sql("""
                        insert into organization_merge (id, absorbed_id, absorbed, into_id, into_before, reason, merged_by, merged_at)
                        select ?, a.id, to_jsonb(a), k.id, to_jsonb(k), ?, ?, ? from organization a, organization k
                        where a.id = ? and k.id = ?""")
                .params(
                        id.value(),
                        reason,
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC),
                        absorbed.value(),
                        kept.value())
                .update();
        try {
            jdbc.sql("select merge_organizations(?, ?, ?)::text")
                    .params(id.value(), absorbed.value(), kept.value())
                    .query()
                    .listOfRows();
        } catch (DataIntegrityViolationException e) {
            throw new Clash(isReceipt(e) ? "merge.receipt" : "merge.both");
        }
        organizations.refound(kept);
        return id;
    }

    /** What came to the one that stayed since stays with it. */
    public void undo(MergeId id, Viewer viewer) {
        if (!policy.mayLook(viewer)) throw new Refused("undo merge " + id);
        var merge = jdbc.sql("select * from organization_merge where id = ? for update")
                .param(id.value())
                .query((row, number) -> new Done(
                        new OrganizationId(row.getObject("absorbed_id", UUID.class)),
                        new OrganizationId(row.getObject("into_id", UUID.class)),
                        row.getTimestamp("undone_at") != null))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (merge.undone) throw new Clash("merge.undone");
        var there = jdbc.sql("select id from organization where id = ? for update")
                .param(merge.into.value())
                .query(UUID.class)
                .list();
        if (there.isEmpty()) throw new Clash("merge.undoLaterFirst");
        if (!policy.mayMerge(organizations.get(merge.into, viewer).text().kind(), viewer))
            throw new Refused("undo merge " + id);
        int lost;
        try {
            lost = jdbc.sql("select unmerge_organizations(?)")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
        } catch (DataIntegrityViolationException e) {
            throw new Clash("merge.cannotUndo");
        }
        jdbc.sql("update organization_merge set undone_by = ?, undone_at = ?, lost = ? where id = ?")
                .params(viewer.account().value(), clock.instant().atOffset(ZoneOffset.UTC), lost, id.value())
                .update();
        organizations.refound(merge.into);
        organizations.refound(merge.absorbed);
        publisher.publishEvent(
                new OrganizationMergeUndone(merge.into, merge.absorbed, viewer.account(), clock.instant()));
    }

    private static boolean isReceipt(DataIntegrityViolationException exception) {
        return exception.getMostSpecificCause() instanceof SQLException cause && RESTRICTED.equals(cause.getSQLState());
    }

    private record Done(OrganizationId absorbed, OrganizationId into, boolean undone) {}
}
