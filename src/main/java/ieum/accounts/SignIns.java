package ieum.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed tries to sign in, by the address typed and by where they came from. They live in the database, so every node
 * counts the same. Successful ones count for nothing.
 */
@Service
@Transactional
public class SignIns {
    /** After so many failures within {@link #WINDOW} an address has to wait, whoever tries. */
    static final int OF_ONE_ADDRESS = 10;
    /** A whole office may sit behind one of these. */
    static final int FROM_ONE_PLACE = 100;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean mustWait(String email, String from) {
        var since = clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select (select count(*) from failed_sign_in where email = ? and at > ?) >= ?
                            or (select count(*) from failed_sign_in where origin = ? and at > ?) >= ?""")
                .params(Account.normalized(email), since, OF_ONE_ADDRESS, from, since, FROM_ONE_PLACE)
                .query(Boolean.class)
                .single();
    }

    public void failed(String email, String from) {
        var now = clock.instant();
        jdbc.sql("delete from failed_sign_in where at < ?")
                .param(now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into failed_sign_in (email, origin, at) values (?, ?, ?)")
                .params(shortened(Account.normalized(email)), from, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void succeeded(String email) {
        jdbc.sql("delete from failed_sign_in where email = ?")
                .param(shortened(Account.normalized(email)))
                .update();
    }

    private static String shortened(String email) {
        return email.substring(0, Math.min(email.length(), 320));
    }
}
