package ieum.organizations;

import ieum.accounts.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who write for organisations that everyone may read about, for what the portal does for each of them. */
@Service
@Transactional(readOnly = true)
public class Writers {
    private final JdbcClient jdbc;

    Writers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of them by their ids, of organisations of these kinds that say something of themselves. */
    public List<AccountId> after(@Nullable AccountId last, Collection<OrganizationKind> kinds, int most) {
        return jdbc.sql("""
                        select m.account_id from membership m join organization o on o.id = m.organization_id
                            join organization_verification v on v.organization_id = o.id
                        where m.account_id > ? and m.role in ('OWNER', 'EDITOR') and o.kind = any (?) and o.profile is not null
                        order by m.account_id limit ?""")
                .params(
                        last == null ? new UUID(0, 0) : last.value(),
                        kinds.stream().map(OrganizationKind::name).toArray(String[]::new),
                        most)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }
}
