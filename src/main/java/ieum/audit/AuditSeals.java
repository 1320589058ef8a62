package ieum.audit;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.organizations.Viewer;
import ieum.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seals of the audit, and checking them. */
@Service
@Transactional
public class AuditSeals {
    /** So many seals are read at once, with all their entries. */
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final AuditPolicy policy;
    private final Accounts accounts;
    private final Clock clock;

    AuditSeals(JdbcClient jdbc, AuditPolicy policy, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The newest, if any. */
    @Transactional(readOnly = true)
    public Optional<SealView> newest(Viewer viewer) {
        allow(viewer);
        return jdbc.sql("select up_to_id, hash, sealed_at from audit_seal order by up_to_id desc limit 1")
                .query(Seal::of)
                .optional()
                .map(SealView::of);
    }

    /** What was found the last time that somebody had everything checked, if ever. */
    @Transactional(readOnly = true)
    public Optional<AuditVerification> lastVerification(Viewer viewer) {
        allow(viewer);
        return jdbc.sql("select * from audit_verification order by id desc limit 1")
                .query(this::verification)
                .optional();
    }

    /** Checks everything, and writes down that it was done. */
    public void verify(Viewer viewer) {
        allow(viewer);
        var found = verify();
        jdbc.sql("""
                        insert into audit_verification (up_to_id, broken_up_to, verified_by, verified_at)
                        values (?, ?, ?, ?)""")
                .param(found.upTo())
                .param(found.brokenUpTo())
                .params(viewer.account().value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Computes every seal anew from the first on, and names the first that does not fit its entries. */
    @Transactional(readOnly = true)
    public Verified verify() {
        var fitting = Seal.NONE;
        while (true) {
            var seals = after(fitting);
            if (seals.isEmpty()) return new Verified(fitting.upTo(), null);
            var entries = entries(fitting.upTo(), seals.getLast().upTo());
            for (var seal : seals) {
                var before = fitting;
                var own = entries.stream()
                        .filter(entry -> entry.id() > before.upTo() && entry.id() <= seal.upTo())
                        .toList();
                if (!seal.fits(before, own)) return new Verified(before.upTo(), seal.upTo());
                fitting = seal;
            }
        }
    }

    private List<Seal> after(Seal seal) {
        return jdbc.sql("""
                        select up_to_id, hash, sealed_at from audit_seal where up_to_id > ?
                        order by up_to_id limit ?""").params(seal.upTo(), AT_ONCE).query(Seal::of).list();
    }

    private List<Seal.Entry> entries(long after, long upTo) {
        return jdbc.sql("select * from audit_entry where id > ? and id <= ? order by id")
                .params(after, upTo)
                .query(Seal.Entry::of)
                .list();
    }

    private void allow(Viewer viewer) {
        if (!policy.mayRead(viewer)) throw new Refused("read the audit");
    }

    private AuditVerification verification(ResultSet row, int number) throws SQLException {
        var by = new AccountId(row.getObject("verified_by", UUID.class));
        var broken = row.getObject("broken_up_to", Long.class);
        return new AuditVerification(
                row.getLong("up_to_id"),
                broken,
                accounts.get(by).name(),
                row.getTimestamp("verified_at").toInstant());
    }
}
