package ieum.matching;

import static ieum.matching.MatchingFixtures.VIETNAMESE_MAKER;
import static ieum.matching.MatchingFixtures.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import ieum.PagesTest;
import ieum.People;
import ieum.PostgresForTests;
import ieum.concepts.Extract;
import ieum.concepts.Extractor;
import ieum.concepts.ExtractorVersion;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import ieum.shared.postgres.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@PagesTest
class IndexKeeperTests {
    @Autowired
    IndexReading reading;

    @Autowired
    ExtractorVersion version;

    @Autowired
    Scenes scenes;

    @Autowired
    Extractor extractor;

    @Autowired
    Organizations organizations;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @TempDir
    Path folder;

    IndexKeeper node;
    Viewer.Member maker;

    @BeforeEach
    void start() {
        maker = people.startup();
        node = node(folder);
        node.follow();
    }

    @AfterEach
    void stop() {
        node.destroy();
    }

    @Test
    void whatWasChangedIsFoundByTheNextQuestion() {
        assertThat(found("tamping of railway ballast"))
                .doesNotContain(maker.of().value());
        profile(organizations, maker, english("Tamping of railway ballast"));
        assertThat(found("tamping of railway ballast")).contains(maker.of().value());
        profile(organizations, maker, english("Flowers"));
        assertThat(found("tamping of railway ballast"))
                .doesNotContain(maker.of().value());
    }

    @Test
    void whatIsCommittedAfterSomethingYoungerIsReadAllTheSame() throws Exception {
        try (var slow = PostgresForTests.superuserInside().getConnection()) {
            slow.setAutoCommit(false);
            try (var change = slow.prepareStatement(
                    "update organization set profile = 'Dredging of harbour sludge', profile_language = 'EN' where id = ?")) {
                change.setObject(1, maker.of().value());
                change.executeUpdate();
            }
            var other = people.startup();
            profile(organizations, other, english("Dredging of harbour sludge"));
            assertThat(found("dredging of harbour sludge"))
                    .contains(other.of().value())
                    .doesNotContain(maker.of().value());

            slow.commit();

            assertThat(found("dredging of harbour sludge"))
                    .contains(other.of().value(), maker.of().value());
        }
    }

    @Test
    void nodeThatWasKilledCatchesUp_andOneWhoseFolderIsGoneBeginsAgain(@TempDir Path killed) throws IOException {
        node.destroy();
        // what a process leaves behind that was killed: the last commit, and files that nobody will finish
        node = node(folder);
        profile(organizations, maker, english("Cleaning of tank wagons"));
        node.follow();
        FileSystemUtils.copyRecursively(folder, killed);
        profile(organizations, maker, VIETNAMESE_MAKER);
        people.startup();
        Files.deleteIfExists(killed.resolve("index/write.lock"));

        var restarted = node(killed);
        restarted.follow();
        assertThat(agreement(restarted).whole()).isTrue();
        assertThat(found("cleaning of tank wagons", restarted))
                .doesNotContain(maker.of().value());

        FileSystemUtils.deleteRecursively(killed.resolve("index"));
        restarted.follow();
        restarted.follow();
        assertThat(agreement(restarted).whole()).isTrue();
        assertThat(restarted.standing().entries()).isGreaterThan(1);
        restarted.destroy();
    }

    @Test
    void whatCouldNotBeReadOnceIsReadTheNextTime() {
        var broken = spy(reading);
        doThrow(new DataAccessResourceFailureException("The database is away"))
                .doCallRealMethod()
                .when(broken)
                .read(any(), any());
        profile(organizations, maker, english("Galvanising of steel masts"));
        try (var following = new FollowingIndex(null, folder, broken)) {
            following.catchUp("", 100_000);
            profile(organizations, maker, english("Varnishing of violins"));

            assertThatThrownBy(() -> following.catchUp("", 100)).isInstanceOf(DataAccessResourceFailureException.class);
            following.catchUp("", 100);

            assertThat(following.index().best(text("varnishing of violins"), Among.everything(Instant.now()), 5))
                    .extracting(hit -> hit.thing().subject())
                    .contains(maker.of().value());
        }
    }

    @Test
    void disagreementIsNamed() {
        people.startup();
        var behind = agreement(node);
        assertThat(behind.whole()).isTrue();

        var without = Agreement.of(Map.of("a", "1", "b", "2"), Map.of("b", "3", "c", "4"));

        assertThat(without).isEqualTo(new Agreement(0, List.of("a"), List.of("b"), List.of("c")));
    }

    private Agreement agreement(IndexKeeper asked) {
        return Agreement.of(
                security.asPortal(() -> new MatchTexts(jdbc).digests()), asked.ask(index -> index.digests()));
    }

    private List<UUID> found(String query) {
        return found(query, node);
    }

    private List<UUID> found(String query, IndexKeeper asked) {
        return asked.ask(index -> index.best(text(query), Among.everything(Instant.now()), 20)).stream()
                .map(hit -> hit.thing().subject())
                .toList();
    }

    private Extract text(String words) {
        return extractor.of(List.of(english(words)));
    }

    private IndexKeeper node(Path data) {
        return new IndexKeeper(data, reading, version, scenes);
    }

    private static Text english(String words) {
        return new Text(words, Language.EN);
    }
}
