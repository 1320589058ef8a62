package ieum.matching;

import ieum.shared.postgres.BesidePortal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.util.FileSystemUtils;

/**
 * The command {@code bin/index}: whether a node's index holds what the database does, a line for each entry that differs and a line
 * that counts; or that the index is deleted, so that the node reads everything again. Ends with 1 where they differ, with 2 if that
 * could not be found out.
 */
public class IndexCommand {
    private static final int DIFFERS = 1;

    /** A running node commits every ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BesidePortal beside;
    private final Path index;
    private final PrintStream out;

    private IndexCommand(BesidePortal beside, PrintStream out) {
        this.beside = beside;
        this.index = beside.data().resolve("index");
        this.out = out;
    }

    /** @param args {@code check} or {@code rebuild}, the folder of the node, and the JDBC address where the database is elsewhere */
    public static void main(String[] args) {
        var rebuilds = Arrays.asList(args).contains("rebuild");
        BesidePortal.run(args, beside -> {
            var command = new IndexCommand(beside, System.out);
            return rebuilds ? command.rebuild() : command.check();
        });
    }

    /** A node that runs notices within a second; another one when it starts. */
    private int rebuild() throws IOException {
        if (!FileSystemUtils.deleteRecursively(index)) out.println("There was no index in " + index);
        out.println("deleted=" + index);
        return 0;
    }

    private int check() throws SQLException, IOException {
        if (!Files.isDirectory(index))
            throw new FileNotFoundException("There is no index in " + index.toAbsolutePath());
        var until = System.nanoTime() + PATIENCE.toNanos();
        var agreement = compare();
        while (!agreement.whole() && System.nanoTime() < until) {
            pause();
            agreement = compare();
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

    private Agreement compare() throws SQLException, IOException {
        var kept = LuceneMatchIndex.digestsIn(index);
        return Agreement.of(beside.look(jdbc -> new MatchTexts(jdbc).digests()), kept);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
