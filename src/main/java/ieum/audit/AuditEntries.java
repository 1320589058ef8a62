package ieum.audit;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.organizations.Viewer;
import ieum.shared.ListQuery;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the audit, which is all that one can do with it. */
@Service
@Transactional(readOnly = true)
public class AuditEntries {
    private final JdbcClient jdbc;
    private final AuditPolicy policy;
    private final Accounts accounts;

    AuditEntries(JdbcClient jdbc, AuditPolicy policy, Accounts accounts) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.accounts = accounts;
    }

    /** The newest first. */
    public Rows<AuditEntry> list(AuditFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, AuditEntries::row);
        return rows.with(named(rows.rows()));
    }

    /** Every row of the same list, for an export. */
    public List<AuditEntry> all(AuditFilter filter, Viewer viewer) {
        return named(query(filter, viewer).all(jdbc, AuditEntries::row));
    }

    /** Every act there is: one step through the index for each, however many entries it has. */
    public List<String> acts(Viewer viewer) {
        allow(viewer);
        return jdbc.sql("""
                        with recursive known as (
                            select min(act) as act from audit_entry
                            union all
                            select (select min(e.act) from audit_entry e where e.act > known.act)
                            from known where known.act is not null)
                        select act from known where act is not null order by act""").query(String.class).list();
    }

    private ListQuery query(AuditFilter filter, Viewer viewer) {
        allow(viewer);
        var query = new ListQuery("id, actor_id, act, thing, origin, at", "audit_entry")
                .whereChosen("act = ?", filter.act())
                .whereChosen("position(? in thing) > 0", filter.thing())
                .whereChosen("at >= ?", filter.from() == null ? null : start(filter.from()))
                .whereChosen(
                        "at < ?", filter.to() == null ? null : start(filter.to().plusDays(1)));
        if (filter.actor() != null && !filter.actor().isBlank())
            query.whereIn(
                    "actor_id",
                    accounts.search(filter.actor()).stream()
                            .map(AccountId::value)
                            .toList());
        return query.orderBy(null, Map.of("at", "id desc"), "id");
    }

    private void allow(Viewer viewer) {
        if (!policy.mayRead(viewer)) throw new Refused("read the audit");
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private List<AuditEntry> named(List<Row> rows) {
        var people = accounts.all(rows.stream()
                .map(Row::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().map(row -> row.by(people)).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor_id", UUID.class);
        return new Row(
                row.getLong("id"),
                actor == null ? null : new AccountId(actor),
                row.getString("act"),
                row.getString("thing"),
                Origin.shown(row.getString("origin")),
                row.getTimestamp("at").toInstant());
    }

    private record Row(long id, @Nullable AccountId actor, String act, String thing, String origin, Instant at) {
        AuditEntry by(Map<AccountId, AccountView> people) {
            var person = actor == null ? null : people.get(actor);
            return new AuditEntry(
                    id,
                    person == null ? "" : person.name(),
                    person == null ? "" : person.email(),
                    act,
                    thing,
                    origin,
                    at);
        }
    }
}
