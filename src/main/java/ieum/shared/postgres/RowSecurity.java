package ieum.shared.postgres;

import ieum.shared.Onlooker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL who looks, so that its policies hide confidential rows even from a query of ours that forgot to. A
 * request looks as its viewer, every other thread as the portal; a connection that nobody told sees none of them.
 */
@Component
public class RowSecurity {
    private static final String TELL =
            "select set_config('ieum.standing', ?, ?), set_config('ieum.organization', ?, ?), set_config('ieum.account', ?, ?)";

    private final ThreadLocal<Onlooker> onlooker = new ThreadLocal<>();
    private final Map<Connection, Onlooker> told = Collections.synchronizedMap(new WeakHashMap<>());
    private final ObjectProvider<JdbcClient> jdbc;

    RowSecurity(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on, on this thread, until {@link #forget}. */
    public void lookAs(Onlooker who) {
        onlooker.set(who);
    }

    public void forget() {
        onlooker.remove();
    }

    /** For what has to be known of rows that the viewer does not see; whoever calls keeps it from them. */
    public <T> T asPortal(Supplier<T> work) {
        var before = onlooker.get();
        if (current().equals(Onlooker.PORTAL)) return work.get();
        become(Onlooker.PORTAL);
        try {
            return work.get();
        } finally {
            become(Objects.requireNonNull(before));
        }
    }

    public void asPortal(Runnable work) {
        asPortal(() -> {
            work.run();
            return true;
        });
    }

    /** A pooled connection remembers whom it was told, so most of them are asked for nothing. */
    Connection tell(Connection connection) throws SQLException {
        var physical = connection.unwrap(Connection.class);
        var now = current();
        if (now.equals(told.get(physical))) return connection;
        told.remove(physical);
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, now.standing().name());
            statement.setBoolean(2, false);
            statement.setString(3, written(now.organization()));
            statement.setBoolean(4, false);
            statement.setString(5, written(now.account()));
            statement.setBoolean(6, false);
            statement.execute();
        }
        told.put(physical, now);
        return connection;
    }

    /** Within a transaction, whose connection was told before; with its end this is forgotten. */
    private void become(Onlooker who) {
        onlooker.set(who);
        if (TransactionSynchronizationManager.isActualTransactionActive())
            jdbc.getObject()
                    .sql(TELL)
                    .params(
                            who.standing().name(),
                            true,
                            written(who.organization()),
                            true,
                            written(who.account()),
                            true)
                    .query((row, number) -> true)
                    .single();
    }

    private Onlooker current() {
        var who = onlooker.get();
        return who == null ? Onlooker.PORTAL : who;
    }

    private static String written(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
