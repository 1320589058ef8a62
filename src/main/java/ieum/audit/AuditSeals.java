package ieum.audit;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.organizations.Viewer;
import ieum.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seals of the audit, and checking them. */
@Service
@Transactional
public class AuditSeals {
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

    @Transactional(readOnly = true)
    public Verified verify() {
        return new SealedEntries(jdbc).verify();
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
