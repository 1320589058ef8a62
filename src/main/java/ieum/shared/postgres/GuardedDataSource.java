package ieum.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out no connection that was not told who looks, and to whoever plays a scene only one of that. */
class GuardedDataSource extends DelegatingDataSource {
    private final DataSource portal;
    private final RowSecurity security;
    private final Scenes scenes;

    GuardedDataSource(DataSource portal, RowSecurity security, Scenes scenes) {
        super(portal);
        this.portal = portal;
        this.security = security;
        this.scenes = scenes;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var played = scenes.connection(portal);
        var connection = played == null ? super.getConnection() : played;
        try {
            return security.tell(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
