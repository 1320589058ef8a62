package ieum.shared.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Schemas beside the portal's own in which something is only played. Whatever a thread asks of the database while it is in
 * one is asked there and nowhere else: its connections know no other schema, and nobody outside ever gets one of them.
 */
@Component
public class Scenes implements DisposableBean {
    private final ThreadLocal<String> scene = new ThreadLocal<>();
    private @Nullable SceneConnections connections;

    /** The schema in which this thread plays; none in the portal itself. */
    public Optional<String> current() {
        return Optional.ofNullable(scene.get());
    }

    public boolean playing() {
        return scene.get() != null;
    }

    /** Runs this in that schema; a transaction stays where it began, so there may be none. */
    public <T> T in(String schema, Supplier<T> play) {
        if (!schema.matches("[a-z][a-z0-9_]{0,62}")) throw new IllegalArgumentException(schema);
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A transaction of another scene is going on");
        return with(schema, play);
    }

    /** For what belongs to the portal whatever is played: sessions. Only with a transaction, and so a connection, of its own. */
    public <T> T outside(Supplier<T> work) {
        return scene.get() == null ? work.get() : with(null, work);
    }

    /** How things stand on this thread, for another that works for it. */
    public Runnable carry(Runnable work) {
        var here = scene.get();
        if (here == null) return work;
        return () -> in(here, () -> {
            work.run();
            return true;
        });
    }

    @Override
    public void destroy() {
        var opened = connections;
        if (opened != null) opened.close();
    }

    /** None where this thread plays nothing: then the portal's own connections are for it. */
    @Nullable Connection connection(DataSource portal) throws SQLException {
        var here = scene.get();
        return here == null ? null : connections(portal).get(here);
    }

    private synchronized SceneConnections connections(DataSource portal) throws SQLException {
        if (connections == null) connections = new SceneConnections(portal.unwrap(HikariDataSource.class));
        return connections;
    }

    private <T> T with(@Nullable String schema, Supplier<T> work) {
        var before = scene.get();
        become(schema);
        try {
            return work.get();
        } finally {
            become(before);
        }
    }

    private void become(@Nullable String schema) {
        if (schema == null) scene.remove();
        else scene.set(schema);
    }
}
