package ieum.imports;

import static ieum.Pages.as;
import static ieum.imports.ImportFixtures.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists that take longer than anybody waits. For the size that is measured: {@code -Dieum.import.rows=16000}, and with
 * {@code -Dieum.import.xlsx=true} as a workbook.
 */
@PagesTest
class LongImportTests {
    private static final int ROWS = Integer.getInteger("ieum.import.rows", 1200);
    private static final boolean XLSX = Boolean.getBoolean("ieum.import.xlsx");
    private static final List<String> WORDS = List.of(
            "vibration",
            "pump",
            "shipyard",
            "sensor",
            "gateway",
            "bearing",
            "spectrum",
            "maintenance",
            "hydraulic",
            "turbine",
            "welding",
            "robot",
            "camera",
            "battery",
            "coating",
            "valve",
            "forecast",
            "energy",
            "logistics");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Imports imports;

    @Autowired
    ImportWorks works;

    @Autowired
    ImportWorker worker;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    Viewer.Member centre;
    List<String> applicants;
    String challenge;

    @BeforeEach
    void publish() {
        centre = people.centre();
        challenge = ChallengeFixtures.published(
                        challenges, programs, ChallengeFixtures.text("Quieter ports"), people.demand(), centre)
                .toString();
        applicants = IntStream.range(0, 20)
                .mapToObj(
                        number -> people.newcomer(OrganizationKind.STARTUP).of().toString())
                .toList();
    }

    @Test
    void longListIsCheckedAndImportedInTheBackgroundWithItsProgressShown() {
        var rows = rows(ROWS);
        var bytes =
                XLSX ? ImportFixtures.xlsx(ImportKind.PROPOSALS, rows) : ImportFixtures.csv(ImportKind.PROPOSALS, rows);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = Instant.now();
        var address = upload(XLSX ? "proposals.xlsx" : "proposals.csv", bytes);
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(page(address)).contains("Import all"));
        var checked = Instant.now();

        assertThat(mvc.post().uri(address + "/execution").with(as(centre)).with(csrf()))
                .hasRedirectedUrl(address);
        var seen = page(address);
        assertThat(seen.contains("hx-trigger=\"every 2s\"") || seen.contains("Go to the proposals"))
                .isTrue();
        await().atMost(Duration.ofMinutes(10))
                .untilAsserted(() -> assertThat(page(address))
                        .contains("Go to the proposals")
                        .doesNotContain("hx-trigger=\"every 2s\""));

        assertThat(written()).isEqualTo(ROWS);
        System.out.printf(
                "IMPORT rows=%d check=%.1f write=%.1f heapPeakMB=%d%n",
                ROWS,
                Duration.between(begun, checked).toMillis() / 1000.0,
                Duration.between(checked, Instant.now()).toMillis() / 1000.0,
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed() >> 20)
                        .sum());
    }

    @Test
    void faultyLongListSaysWhatIsWrongAfterwards() {
        var rows = rows(1200);
        rows[700][6] = "PERHAPS";
        var address = upload("proposals.xlsx", ImportFixtures.xlsx(ImportKind.PROPOSALS, rows));

        await().untilAsserted(() ->
                assertThat(page(address)).contains("PERHAPS", "<td role=\"cell\" class=\"ieum-number\">702"));
        assertThat(page("/imports")).contains("1 problem found");
        assertThat(written()).isZero();
    }

    @Test
    void stoppedImportLeavesNothingAndBeginsAnewWhenAskedFor() {
        var id = imports.upload(
                ImportKind.PROPOSALS, "long.csv", ImportFixtures.csv(ImportKind.PROPOSALS, rows(1200)), centre);
        await().untilAsserted(() -> assertThat(ending(id)).isEqualTo(ImportWork.Ending.DONE));

        // at its first look it finds that it should stop
        transaction.executeWithoutResult(status -> {
            assertThat(imports.ask(id, ImportTask.EXECUTION, centre)).isTrue();
            imports.stop(id, centre);
        });
        await().untilAsserted(() -> assertThat(ending(id)).isEqualTo(ImportWork.Ending.STOPPED));
        assertThat(page("/imports/" + id)).contains("It was stopped. No row was imported.", "Import all 1,200 rows");
        assertThat(written()).isZero();

        // and in the middle of writing
        var looks = new int[1];
        try {
            imports.execute(id, centre, (stage, done, total) -> {
                if (stage == ImportStage.WRITING && done > 0 && looks[0]++ >= 0) throw new Progress.Stopped();
            });
        } catch (Progress.Stopped stopped) {
            assertThat(looks[0]).isEqualTo(1);
        }
        assertThat(looks[0]).isEqualTo(1);
        assertThat(written()).isZero();
    }

    /** What a machine that went down had begun comes again as the same event. */
    @Test
    void interruptedImportBeginsAnewAndIsDoneOnce() {
        var id = imports.upload(
                ImportKind.PROPOSALS, "long.csv", ImportFixtures.csv(ImportKind.PROPOSALS, rows(1200)), centre);
        await().untilAsserted(() -> assertThat(ending(id)).isEqualTo(ImportWork.Ending.DONE));
        works.ask(id, ImportTask.EXECUTION, centre.account());
        assertThat(imports.ask(id, ImportTask.EXECUTION, centre)).isFalse();
        var asked = new ImportAsked(id, ImportTask.EXECUTION, centre.account());

        worker.on(asked);
        worker.on(asked);

        await().untilAsserted(() -> assertThat(ending(id)).isEqualTo(ImportWork.Ending.DONE));
        assertThat(written()).isEqualTo(1200);
    }

    private String[][] rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(row -> new String[] {
                    some("p"),
                    challenge,
                    applicants.get(row % applicants.size()),
                    "Proposal %d about %s".formatted(row, WORDS.get(row % WORDS.size())),
                    text(row),
                    "en",
                    "SUBMITTED",
                    "2025-02-14T10:30"
                })
                .toArray(String[][]::new);
    }

    /** Some 600 characters, each another text. */
    private static String text(int row) {
        return IntStream.range(0, 70)
                .mapToObj(word -> WORDS.get((row * 31 + word * (row % 7 + 1)) % WORDS.size()))
                .reduce("Number " + row, (said, word) -> said + " " + word);
    }

    private String upload(String name, byte[] bytes) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .param("kind", "PROPOSALS")
                .with(as(centre))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    private int written() {
        return jdbc.sql("select count(*) from proposal where centre_id = ?")
                .param(centre.of().value())
                .query(Integer.class)
                .single();
    }

    private ImportWork.Ending ending(ImportId id) {
        return imports.work(id, centre).orElseThrow().ending();
    }

    private String page(String address) {
        var page = mvc.get().uri(address).with(as(centre)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
