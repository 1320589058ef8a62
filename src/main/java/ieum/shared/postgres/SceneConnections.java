package ieum.shared.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** A few connections for what is played, apart from the portal's, so that nobody real waits for one; none while nothing is. */
class SceneConnections implements AutoCloseable {
    private static final int MOST = 8;
    private static final int KEPT_MILLISECONDS = 30_000;

    private final HikariDataSource pool;
    private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    /** As the portal reaches its database, and in the same role. */
    SceneConnections(HikariDataSource portal) {
        var settings = new HikariConfig();
        portal.copyStateTo(settings);
        settings.setPoolName("scenes");
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(KEPT_MILLISECONDS);
        settings.setConnectionInitSql("select set_config('search_path', '', false)");
        this.pool = new HikariDataSource(settings);
    }

    Connection get(String scene) throws SQLException {
        var connection = pool.getConnection();
        try {
            var physical = connection.unwrap(Connection.class);
            if (!scene.equals(told.get(physical))) {
                told.remove(physical);
                try (var statement = connection.prepareStatement("select set_config('search_path', ?, false)")) {
                    statement.setString(1, scene);
                    statement.execute();
                }
                told.put(physical, scene);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
