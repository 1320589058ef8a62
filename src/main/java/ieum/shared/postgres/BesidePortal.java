package ieum.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a command has that runs beside the portal: the folder of its node, and the database to look at, all rows of it. The
 * database is the one inside that folder, where no JDBC address is given.
 */
public final class BesidePortal implements AutoCloseable {
    private static final String FOLDER = "--ieum.data=";
    private static final String ADDRESS = "jdbc:";
    private static final int UNKNOWN = 2;

    private final Path data;
    private @Nullable String url;
    private @Nullable DatabaseInside inside;

    private BesidePortal(List<String> args) {
        data = Path.of(args.stream()
                .filter(arg -> arg.startsWith(FOLDER))
                .map(arg -> arg.substring(FOLDER.length()))
                .findFirst()
                .orElse("data"));
        url = args.stream().filter(arg -> arg.startsWith(ADDRESS)).findFirst().orElse(null);
    }

    /** What a command does, and the number with which it ends. */
    @FunctionalInterface
    public interface Work {
        int with(BesidePortal beside) throws IOException, SQLException;
    }

    /** What is asked of the database at one moment. */
    @FunctionalInterface
    public interface Look<T> {
        T at(JdbcClient jdbc) throws IOException;
    }

    /**
     * Ends the process with what the command says, or with 2 and a line on standard error where that could not be found out.
     *
     * @param args the folder as {@code --ieum.data=}, else {@code data}; a JDBC address; others are the command's own
     */
    public static void run(String[] args, Work work) {
        // what PostgreSQL's starter has to say would stand between the lines
        LoggingSystem.get(BesidePortal.class.getClassLoader()).beforeInitialize();
        System.exit(ended(List.of(args), work));
    }

    private static int ended(List<String> args, Work work) {
        try (var beside = new BesidePortal(args)) {
            return work.with(beside);
        } catch (IOException | SQLException | DataAccessException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return UNKNOWN;
        }
    }

    /** The folder of the node. */
    public Path data() {
        return data;
    }

    /** All that is asked sees the same moment, however much is written meanwhile; and all rows, whoever asks. */
    public <T> T look(Look<T> look) throws IOException, SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        if (source.getUser() == null) source.setUser(DatabaseRoles.OWNER);
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("select set_config('ieum.standing', 'PORTAL', false)");
            return look.at(JdbcClient.create(jdbc));
        }
    }

    private String url() throws IOException {
        if (url == null) {
            inside = DatabaseInside.of(data);
            url = inside.jdbcUrl();
        }
        return url;
    }

    @Override
    public void close() throws IOException {
        if (inside != null) inside.close();
    }
}
