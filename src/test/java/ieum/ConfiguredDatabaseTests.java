package ieum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** With a database in the settings, nothing runs inside, and no demo is played. */
@PagesTest
class ConfiguredDatabaseTests {
    @TempDir
    Path folder;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void configuredDatabaseIsUsedInstead() throws Exception {
        try (var portal = PortalProcess.start(
                        folder,
                        "--ieum.data=" + folder.resolve("data"),
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=ieum_app",
                        "--spring.flyway.user=ieum_owner")
                .up()) {
            assertThat(Files.exists(folder.resolve("data/postgres"))).isFalse();
            assertThat(portal.get("/sign-in").body()).contains("Sign in").doesNotContain("demo@", "ieum-demo");
        }
    }
}
