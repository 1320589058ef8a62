package ieum.files;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.PortalClock;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Files and a virus scanner, which is a socket of its own that finds what every scanner finds. */
@PagesTest
class ScanningTests {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final long LARGEST = 1 << 20;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FileRegister register;

    @Autowired
    FileStore store;

    @Autowired
    ScanRegister scans;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    FakeClamd clamd;
    Viewer.Member startup;
    Viewer.Member centre;

    @BeforeEach
    void listen() throws IOException {
        clamd = FakeClamd.onLoopback();
        startup = people.startup();
        centre = people.centre();
    }

    @AfterEach
    void hangUp() throws IOException {
        clamd.close();
        jdbc.sql("update file_scan set state = 'CLEAN', signature = null, said_at = queued_at")
                .update();
    }

    @Test
    void infectedFileIsNotTakenAndCleanOneIs() throws IOException {
        var files = files(scanning(), false);

        assertThat(stored(files, FileFixtures.pdf(300_000)).scan().state()).isEqualTo(Scan.State.CLEAN);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> stored(files, infected()))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(FileRefused.Reason.INFECTED);
                    assertThat(refused.detail()).isEqualTo("Eicar-Test-Signature");
                });
        assertThat(stored(files, FileFixtures.pdf((int) LARGEST + 1)).scan().state())
                .isEqualTo(Scan.State.UNSCANNABLE);
    }

    @Test
    void scannerOnASocketOfTheSameMachineIsAskedAlike(@TempDir Path folder) throws IOException {
        try (var local = FakeClamd.on(folder.resolve("clamd.ctl"))) {
            var scanner = new Clamd(local.address(), SOON, LARGEST);
            assertThat(scanner.scan(FileFixtures.stream(FileFixtures.pdf())).state())
                    .isEqualTo(Scan.State.CLEAN);
            assertThat(scanner.scan(FileFixtures.stream(infected())).signature())
                    .isEqualTo("Eicar-Test-Signature");
        }
    }

    /** Nothing is lost at a deadline because a scanner is down. */
    @Test
    void fileIsTakenWhileTheScannerIsSilentAndLookedAtLater() throws IOException {
        clamd.silent = true;
        var scanning = scanning();
        var files = files(scanning, true);
        var waits = stored(files, infected());
        var other = stored(files, FileFixtures.pdf(2000));

        assertThat(waits.scan().state()).isEqualTo(Scan.State.UNREACHABLE);
        assertThat(other.scan().state()).isEqualTo(Scan.State.WAITING);
        assertThat(clamd.asked).as("one who waited is enough").hasValue(1);
        assertThat(scanning.health())
                .satisfies(health -> assertThat(health.answering()).isFalse())
                .satisfies(health -> assertThat(health.waiting()).isGreaterThanOrEqualTo(2));
        assertThatThrownBy(() -> opened(files, other.id(), centre))
                .isInstanceOf(Clash.class)
                .hasMessage("file.isHeldBack");
        assertThat(opened(files, other.id(), startup).file().name()).isEqualTo("plan.pdf");

        clamd.silent = false;
        clock.at(clock.instant().plusSeconds(31), () -> {
            scanning.catchUp();
            return "";
        });

        assertThat(register.find(java.util.List.of(waits.id(), other.id())))
                .extracting(file -> file.scan().state())
                .containsExactlyInAnyOrder(Scan.State.INFECTED, Scan.State.CLEAN);
        assertThatThrownBy(() -> opened(files, waits.id(), startup)).hasMessage("file.isInfected");
        assertThat(opened(files, other.id(), centre).file().name()).isEqualTo("plan.pdf");
        assertThat(scanning.health().answering()).isTrue();
    }

    @Test
    void nobodyListeningIsNoReasonToRefuse() throws IOException {
        var address = clamd.address();
        clamd.close();
        var scanning = new Scanning(new Clamd(address, SOON, LARGEST), scans, store, transaction, publisher, clock);

        assertThat(stored(files(scanning, false), FileFixtures.pdf()).scan().state())
                .isEqualTo(Scan.State.UNREACHABLE);
    }

    @Test
    void whatIsFoundLaterIsSaidWhereItCanBeMended() throws IOException {
        var company = people.demand();
        var challenge = ChallengeFixtures.published(
                challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
        var id = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        var file = attachments.add(id, "plan.pdf", FileFixtures.stream(infected()), startup);
        jdbc.sql("insert into file_scan (file_id, state, queued_at) values (?, 'WAITING', '2020-01-01')")
                .param(file.id().value())
                .update();
        assertThat(page(id)).contains("Not checked for viruses yet");

        scanning().catchUp();

        assertThat(page(id)).contains("Infected: Eicar-Test-Signature", "upload a clean copy");
        assertThat(mvc.get().uri("/proposals/" + id + "/files/" + file.id()).with(as(startup)))
                .hasStatus(409)
                .bodyText()
                .contains("plan.pdf cannot be opened");
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notice where account_id = ? and link = ?")
                        .params(startup.account().value(), "/proposals/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
        assertThat(mvc.post()
                        .uri("/proposals/" + id + "/files/" + file.id() + "/removal")
                        .with(as(startup))
                        .with(csrf()))
                .hasRedirectedUrl("/proposals/" + id + "/edit#files");
        assertThat(page(id)).doesNotContain("Infected");
    }

    private Scanning scanning() throws IOException {
        return new Scanning(new Clamd(clamd.address(), SOON, LARGEST), scans, store, transaction, publisher, clock);
    }

    private Files files(Scanning scanning, boolean holdBack) {
        return new Files(
                register,
                store,
                new FileReader(),
                scanning,
                scans,
                entities,
                clock,
                DataSize.ofMegabytes(20),
                holdBack);
    }

    private StoredFile stored(Files files, byte[] content) {
        return transaction.execute(status -> files.store("plan.pdf", FileFixtures.stream(content), startup.account()));
    }

    private Download opened(Files files, FileId id, Viewer reader) {
        return transaction.execute(status -> files.open(id, reader.account()));
    }

    private String page(ProposalId id) {
        return body(mvc.get().uri("/proposals/" + id).with(as(startup)).exchange());
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] infected() {
        return (new String(FileFixtures.pdf(), StandardCharsets.ISO_8859_1) + FakeClamd.EICAR)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
