package ieum.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.PortalProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A node is killed while it reads thousands of texts; they change while it is down; what it holds once it is back is compared, all of it. */
class KilledIndexTests {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TEXTS = 10_000;

    private static final List<String> WRITTEN = List.of("""
            insert into account (id, name, email, password_hash, registered_at, version)
            values (md5('verifier')::uuid, 'Verifier', 'verifier@ieum.example', '-', now(), 0)""", """
            insert into organization (id, name, kind, country, region, website, profile, profile_language, terms, registered_at, version)
            select md5('maker ' || n)::uuid, 'Maker ' || n, 'STARTUP', 'KR', 'Daegu', '', 'Sensors for gas leaks no. ' || n, 'EN', '{}', now(), 0
            from generate_series(1, %d) n""".formatted(TEXTS), """
            insert into organization_verification (organization_id, verified_by, verified_at)
            select md5('maker ' || n)::uuid, md5('verifier')::uuid, now() from generate_series(1, %d) n""".formatted(TEXTS));

    /** Other words for each, and for some no place in an index any more. */
    private static final List<String> CHANGED = List.of(
            "update organization set profile = '용접부 균열 탐지 ' || name, profile_language = 'KO' where profile is not null",
            "delete from organization_verification where organization_id in (select md5('maker ' || n)::uuid from generate_series(1, 100) n)");

    @TempDir
    Path folder;

    @AfterEach
    void stopPostgres() throws Exception {
        PortalProcess.killPostgres(data());
    }

    @Test
    void nodeThatWasKilledHoldsWhatTheDatabaseDoes_alsoWithoutItsFolder() throws Exception {
        var portal = start();
        write(WRITTEN);
        awaitThatItReads();
        portal.kill();
        write(CHANGED);
        assertThat(LuceneMatchIndex.digestsIn(data().resolve("index")))
                .as("killed in the middle")
                .hasSizeLessThan(TEXTS);

        portal = start();
        assertThat(wholeSoon()).contains("same=" + (TEXTS - 100) + " missing=0 outdated=0 surplus=0");

        portal.kill();
        assertThat(FileSystemUtils.deleteRecursively(data().resolve("index"))).isTrue();
        portal = start();
        assertThat(wholeSoon()).contains("same=" + (TEXTS - 100) + " missing=0 outdated=0 surplus=0");
        portal.kill();
    }

    private record Checked(int exit, String said) {
        boolean whole() {
            return exit == 0;
        }
    }

    private PortalProcess start() throws Exception {
        return PortalProcess.startAt(PortalProcess.freePort(), folder, "--ieum.data=" + data(), "--ieum.demo=false")
                .up();
    }

    /** With each batch that was read there is a file more. */
    private void awaitThatItReads() throws Exception {
        var before = files();
        var until = Instant.now().plus(PATIENCE);
        while (files() <= before + 2) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(5);
        }
    }

    private long files() throws IOException {
        if (!Files.isDirectory(data().resolve("index"))) return 0;
        try (var files = Files.list(data().resolve("index"))) {
            return files.count();
        }
    }

    private String wholeSoon() throws Exception {
        var until = Instant.now().plus(PATIENCE);
        var checked = check();
        while (!checked.whole() && Instant.now().isBefore(until)) checked = check();
        assertThat(checked.exit()).as(checked.said()).isZero();
        return checked.said();
    }

    /** As {@code bin/index check} does it. */
    private Checked check() throws Exception {
        var process = PortalProcess.java("ieum.matching.IndexCommand", List.of("check", "--ieum.data=" + data()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.waitFor(), said.substring(Math.max(0, said.length() - 200)));
    }

    private void write(List<String> statements) throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:%s/ieum"
                .formatted(Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                        .get(3)
                        .strip()));
        source.setUser("ieum_owner");
        var jdbc = JdbcClient.create(source);
        statements.forEach(statement -> jdbc.sql(statement).update());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
