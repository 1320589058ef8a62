package ieum.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out no connection that was not told who looks. */
class GuardedDataSource extends DelegatingDataSource {
    private final RowSecurity security;

    GuardedDataSource(DataSource target, RowSecurity security) {
        super(target);
        this.security = security;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            return security.tell(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
