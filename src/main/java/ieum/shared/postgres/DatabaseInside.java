package ieum.shared.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL inside, for a command beside the portal: the one that a portal runs on this data, else one that is
 * started for the command and stopped with it.
 */
public class DatabaseInside implements AutoCloseable {
    private final int port;
    private final @Nullable DataDirectory directory;
    private final @Nullable EmbeddedPostgres own;

    private DatabaseInside(int port, @Nullable DataDirectory directory, @Nullable EmbeddedPostgres own) {
        this.port = port;
        this.directory = directory;
        this.own = own;
    }

    /** @throws FileNotFoundException where no portal has ever kept its data */
    public static DatabaseInside of(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("postgres/PG_VERSION")))
            throw new FileNotFoundException("There is no database in " + folder.toAbsolutePath());
        try {
            return started(DataDirectory.lock(folder));
        } catch (DataInUse running) {
            return new DatabaseInside(port(folder), null, null);
        }
    }

    public String jdbcUrl() {
        return DatabaseRoles.jdbcUrl("localhost", port);
    }

    @Override
    public void close() throws IOException {
        if (own != null) own.close();
        if (directory != null) directory.close();
    }

    private static DatabaseInside started(DataDirectory directory) throws IOException {
        try {
            var postgres = PostgresServer.start(directory);
            return new DatabaseInside(postgres.getPort(), directory, postgres);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The fourth line of {@code postmaster.pid}. */
    private static int port(Path folder) throws IOException {
        return Integer.parseInt(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip());
    }
}
