package ieum.matching;

import ieum.shared.postgres.DatabaseInside;
import ieum.shared.postgres.DatabaseRoles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The command {@code bin/index}: whether a node's index holds what the database does, a line for each entry that differs and a line
 * that counts; or that the index is deleted, so that the node reads everything again. Ends with 1 where they differ, with 2 if that
 * could not be found out.
 */
public class IndexCommand {
    private static final String FOLDER = "--ieum.data=";
    private static final int DIFFERS = 1;
    private static final int UNKNOWN = 2;

    /** A running node commits every ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path index;
    private final PrintStream out;

    private IndexCommand(Path data, PrintStream out) {
        this.index = data.resolve("index");
        this.out = out;
    }

    /** @param args {@code check} or {@code rebuild}, the folder of the node, and the JDBC address where the database is elsewhere */
    public static void main(String[] args) {
        LoggingSystem.get(IndexCommand.class.getClassLoader()).beforeInitialize();
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        try {
            var data = Path.of(args.stream()
                    .filter(arg -> arg.startsWith(FOLDER))
                    .map(arg -> arg.substring(FOLDER.length()))
                    .findFirst()
                    .orElse("data"));
            var command = new IndexCommand(data, System.out);
            if (args.contains("rebuild")) return command.rebuild();
            var url = args.stream().filter(arg -> arg.startsWith("jdbc:")).findFirst();
            if (url.isPresent()) return command.check(url.get());
            try (var inside = DatabaseInside.of(data)) {
                return command.check(inside.jdbcUrl());
            }
        } catch (IOException | SQLException | DataAccessException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return UNKNOWN;
        }
    }

    /** A node that runs notices within a second; another one when it starts. */
    private int rebuild() throws IOException {
        if (!FileSystemUtils.deleteRecursively(index)) out.println("There was no index in " + index);
        out.println("deleted=" + index);
        return 0;
    }

    private int check(String url) throws SQLException, IOException {
        if (!Files.isDirectory(index))
            throw new FileNotFoundException("There is no index in " + index.toAbsolutePath());
        var until = System.nanoTime() + PATIENCE.toNanos();
        var agreement = compare(url);
        while (!agreement.whole() && System.nanoTime() < until) {
            pause();
            agreement = compare(url);
        }
        agreement.missing().forEach(id -> out.println("missing " + id));
        agreement.outdated().forEach(id -> out.println("outdated " + id));
        agreement.surplus().forEach(id -> out.println("surplus " + id));
        out.printf(
                "same=%d missing=%d outdated=%d surplus=%d%n",
                agreement.same(),
                agreement.missing().size(),
                agreement.outdated().size(),
                agreement.surplus().size());
        return agreement.whole() ? 0 : DIFFERS;
    }

    private Agreement compare(String url) throws SQLException, IOException {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (source.getUser() == null) source.setUser(DatabaseRoles.OWNER);
        try (var connection = source.getConnection()) {
            connection.setReadOnly(true);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("select set_config('ieum.standing', 'PORTAL', false)");
            var kept = LuceneMatchIndex.digestsIn(index);
            return Agreement.of(digests(new MatchTexts(JdbcClient.create(jdbc))), kept);
        }
    }

    static Map<String, String> digests(MatchTexts texts) {
        var digests = new HashMap<String, String>();
        for (var kind : texts.kinds())
            for (var some = texts.after(kind, null, FullReading.AT_ONCE);
                    !some.isEmpty();
                    some = texts.after(kind, some.getLast().subject(), FullReading.AT_ONCE))
                some.forEach(text -> digests.put(text.id(), text.digest()));
        return digests;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
