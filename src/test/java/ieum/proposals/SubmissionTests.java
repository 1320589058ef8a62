package ieum.proposals;

import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.PortalClock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PagesTest
class SubmissionTests {
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

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    ChallengeId challenge;

    @BeforeEach
    void publish() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        challenge = ChallengeFixtures.published(challenges, programs, text("Quieter ports"), company, centre);
    }

    @Test
    void sentFiftyTimesAtOnceItIsOneProposalWithOneReceipt() throws Exception {
        var id = drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        Callable<Receipt> send = () -> proposals.submit(id, startup);
        try (var tabs = Executors.newFixedThreadPool(16)) {
            var receipts = tabs.invokeAll(Collections.nCopies(50, send));
            var first = receipts.getFirst().get();
            for (var receipt : receipts) assertThat(receipt.get()).isEqualTo(first);
        }

        assertThat(jdbc.sql("select count(*) from proposal where challenge_id = ? and submitted_at is not null")
                        .param(challenge.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(proposals.get(id, startup).history()).hasSize(2);
    }

    @Test
    void begunTwiceAtOnceItIsOneDraft() throws Exception {
        Callable<ProposalId> begin = () -> proposals.start(challenge, startup);
        try (var tabs = Executors.newFixedThreadPool(8)) {
            var ids = tabs.invokeAll(Collections.nCopies(24, begin));
            var first = ids.getFirst().get();
            for (var id : ids) assertThat(id.get()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void deadlineHoldsToTheMillisecond(int milliseconds, boolean taken) {
        var id = drafted(proposals, challenge, ProposalFixtures.text("Just in time"), startup);
        var moment = proposals.get(id, startup).deadline().plusMillis(milliseconds);

        if (taken)
            assertThat(clock.at(moment, () -> proposals.submit(id, startup)).at())
                    .isEqualTo(moment);
        else
            assertThatThrownBy(() -> clock.at(moment, () -> proposals.submit(id, startup)))
                    .isInstanceOf(Clash.class)
                    .hasMessage("proposal.tooLate");
        assertThat(proposals.get(id, startup).status())
                .isEqualTo(taken ? ProposalStatus.SUBMITTED : ProposalStatus.DRAFT);
    }

    @Test
    void nothingIsWrittenOrAttachedAfterTheDeadline() {
        var id = drafted(proposals, challenge, ProposalFixtures.text("Too late"), startup);
        var view = proposals.get(id, startup);

        assertThatThrownBy(() -> clock.at(
                        view.deadline(),
                        () -> proposals.save(id, ProposalFixtures.text("Later"), view.version(), startup)))
                .isInstanceOf(Clash.class);
        assertThatThrownBy(() -> clock.at(
                        view.deadline(),
                        () -> attachments.add(id, "late.pdf", FileFixtures.stream(FileFixtures.pdf()), startup)))
                .isInstanceOf(Clash.class);
        assertThat(proposals.get(id, startup).text().title().original()).isEqualTo("Too late");
    }

    @Test
    void closedChallengeTakesNoMore() {
        var id = drafted(proposals, challenge, ProposalFixtures.text("Almost"), startup);
        challenges.close(challenge, "Solved otherwise", company);

        assertThatThrownBy(() -> proposals.submit(id, startup)).hasMessage("proposal.closed");
        assertThatThrownBy(() -> proposals.start(challenge, people.startup())).hasMessage("proposal.closed");
    }

    @Test
    void incompleteDraftIsKeptButNotReceived() {
        var id = drafted(
                proposals, challenge, new ProposalText(english("Only a title"), null, null, null, null), startup);

        assertThatThrownBy(() -> proposals.submit(id, startup)).hasMessage("proposal.incomplete");
        assertThat(proposals.get(id, startup).missing()).containsExactly("summary", "solution", "plan", "readiness");
    }

    @Test
    void receiptNamesTextAndFilesAndNoticesAnyChange() {
        var id = drafted(proposals, challenge, ProposalFixtures.text("Sealed"), startup);
        attachments.add(id, "plan.pdf", FileFixtures.stream(FileFixtures.pdf()), startup);
        var receipt = proposals.submit(id, startup);

        assertThat(receipt.number()).matches("P-\\d{4}-\\d{6}");
        assertThat(receipt.sha256()).matches("[0-9a-f]{64}");
        assertThat(proposals.isIntact(id, company)).isTrue();

        jdbc.sql("update proposal set solution = 'Something else' where id = ?")
                .param(id.value())
                .update();
        assertThat(proposals.isIntact(id, startup)).isFalse();
    }

    @Test
    void withdrawnIsBegunAgainFromWhatWasWritten() {
        var id = submitted(proposals, challenge, ProposalFixtures.text("Once more"), startup);
        proposals.withdraw(id, startup);

        var again = proposals.start(challenge, startup);

        assertThat(again).isNotEqualTo(id);
        assertThat(proposals.get(again, startup).text().title().original()).isEqualTo("Once more");
        assertThat(proposals.get(id, startup).status()).isEqualTo(ProposalStatus.WITHDRAWN);
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        var id = drafted(proposals, challenge, ProposalFixtures.text("First tab"), startup);
        var version = proposals.get(id, startup).version();
        proposals.save(id, ProposalFixtures.text("Second tab"), version, startup);

        assertThatThrownBy(() -> proposals.save(id, ProposalFixtures.text("First tab again"), version, startup))
                .isInstanceOf(org.springframework.orm.ObjectOptimisticLockingFailureException.class);
        assertThat(proposals.get(id, startup).text().title().original()).isEqualTo("Second tab");
    }

    @Test
    @Tag("S2")
    void acceptanceBeyondTheQuotaIsRefusedAndTheProposalStaysAsItIs() {
        ProgramId program =
                programs.open(ProgramFixtures.program(null, null, 1, centre.of()), ProgramFixtures.call(), centre);
        challenge = challenges.draft(program, centre.of(), text("One place"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, centre);
        var first = submitted(proposals, challenge, ProposalFixtures.text("First"), startup);
        var second = submitted(proposals, challenge, ProposalFixtures.text("Second"), people.startup());
        proposals.accept(first, english("Convincing"), centre);

        assertThatThrownBy(() -> proposals.accept(second, english("Too"), centre))
                .hasMessage("program.full.STARTUP");
        assertThat(proposals.get(second, centre).status()).isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(programs.get(program).startupTaken()).isEqualTo(1);
    }

    @Test
    void unverifiedStartupMaySubmitAndIsVerifiedMeanwhile() {
        challenge = ChallengeFixtures.published(
                challenges,
                programs,
                text("For all", ieum.challenges.Disclosure.EVERYONE),
                people.demand(),
                people.centre());
        var newcomer = people.newcomer(OrganizationKind.STARTUP);

        var id = submitted(proposals, challenge, ProposalFixtures.text("New here"), newcomer);

        assertThat(proposals.get(id, newcomer).receipt()).isNotNull();
        OrganizationId applicant = proposals.get(id, newcomer).applicant();
        assertThat(applicant).isEqualTo(newcomer.of());
    }
}
