package ieum.accounts;

import ieum.shared.PortalClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who look after the portal itself. */
@Service
@Transactional
public class Administrators {
    private final JdbcClient jdbc;
    private final PortalClock clock;

    Administrators(JdbcClient jdbc, PortalClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void appoint(AccountId account) {
        jdbc.sql("insert into administrator (account_id, appointed_at) values (?, ?) on conflict do nothing")
                .params(account.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public List<AccountId> all() {
        return jdbc.sql("select account_id from administrator order by appointed_at, account_id")
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }
}
