package ieum.invariants;

import ieum.shared.postgres.DatabaseInside;
import ieum.shared.postgres.DatabaseRoles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code bin/invariants}: all rules on one snapshot of the database, a line for each row that breaks one, and
 * a line that counts. Ends with 1 if any row does, with 2 if that could not be found out.
 */
public class Invariants {
    private static final String FOLDER = "--ieum.data=";
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    private Invariants() {}

    /** @param args the JDBC address; without one, the database inside, in the folder that {@code --ieum.data=} names */
    public static void main(String[] args) {
        // what PostgreSQL's starter has to say would stand between the lines
        LoggingSystem.get(Invariants.class.getClassLoader()).beforeInitialize();
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            var given = args.length == 0 ? FOLDER + "data" : args[0];
            if (!given.startsWith(FOLDER)) return check(given);
            try (var inside = DatabaseInside.of(Path.of(given.substring(FOLDER.length())))) {
                return check(inside.jdbcUrl());
            }
        } catch (IOException | SQLException | DataAccessException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return UNKNOWN;
        }
    }

    private static int check(String url) throws SQLException, IOException {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (source.getUser() == null) source.setUser(DatabaseRoles.OWNER);
        try (var connection = source.getConnection()) {
            return report(snapshot(connection), System.out);
        }
    }

    static int report(JdbcClient jdbc, PrintStream out) throws IOException {
        var rules = Rules.all();
        var broken = 0;
        for (var rule : rules)
            for (var row : rule.broken(jdbc)) {
                out.printf("%s %s %s: %s%n", row.rule(), row.table(), row.id(), rule.sentence());
                broken++;
            }
        out.printf("rules=%d broken=%d%n", rules.size(), broken);
        return broken == 0 ? 0 : BROKEN;
    }

    /** All rules see the same moment, however much is written meanwhile; and all rows, whoever asks. */
    private static JdbcClient snapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("select set_config('ieum.standing', 'PORTAL', false)");
        return JdbcClient.create(jdbc);
    }
}
