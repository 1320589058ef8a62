package ieum.proposals;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.PortalClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens at closing to drafts that nobody submitted; and what was withdrawn before. */
@PagesTest
class ClosingTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Closings closings;

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

    Viewer.Member startup;
    ChallengeId challenge;
    ProposalId id;
    Instant deadline;

    @BeforeEach
    void draft() {
        startup = people.startup();
        challenge = ChallengeFixtures.published(
                challenges, programs, ChallengeFixtures.text("Quieter ports"), people.demand(), people.centre());
        id = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Ready in time"), startup);
        deadline = proposals.get(id, startup).deadline();
    }

    @Test
    void chosenDraftIsReceivedAtTheLastMillisecondAndOnlyOnce() {
        closings.choose(id, startup);
        assertThat(atClosing(-1)).doesNotContain(id);

        assertThat(atClosing(0)).contains(id);
        carryOut();
        carryOut();

        var received = proposals.get(id, startup);
        assertThat(received.status()).isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(received.submittedAt()).isEqualTo(deadline.minusMillis(1));
        assertThat(proposals.isIntact(id, startup)).isTrue();
        assertThat(received.history()).hasSize(2);
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notice where link = ? and account_id = ?")
                        .params(
                                "/proposals/" + id + "/receipt",
                                startup.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }

    @Test
    void withoutTheChoiceNothingIsSubmitted() {
        assertThat(atClosing(1)).doesNotContain(id);
    }

    @Test
    void lastCompleteDraftCountsWhereSomethingWasTakenOutAfterwards() {
        closings.choose(id, startup);
        proposals.save(
                id,
                new ProposalText(english("Half rewritten"), null, null, null, null),
                proposals.get(id, startup).version(),
                startup);

        assertThat(mvc.get().uri("/proposals/" + id + "/closing").with(as(startup)))
                .bodyText()
                .contains("This is the last complete version", "Ready in time", "Do not submit at closing");
        carryOut();

        assertThat(proposals.get(id, startup).text().title().original()).isEqualTo("Ready in time");
        assertThat(proposals.get(id, startup).status()).isEqualTo(ProposalStatus.SUBMITTED);
    }

    @Test
    void draftThatNeverWasCompleteIsKeptAndItsApplicantIsTold() {
        var other = people.startup();
        var theirs = ProposalFixtures.drafted(
                proposals, challenge, new ProposalText(english("A title"), null, null, null, null), other);
        closings.choose(theirs, other);

        clock.at(deadline, () -> {
            closings.carryOut(theirs);
            return true;
        });

        assertThat(proposals.get(theirs, other).status()).isEqualTo(ProposalStatus.DRAFT);
        assertThat(closings.of(theirs, other).orElseThrow().problem()).isEqualTo("proposal.incomplete");
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notice where link = ?")
                        .param("/proposals/" + theirs + "/closing")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }

    @Test
    void choiceIsTakenBackLikeItWasMade() {
        closings.choose(id, startup);
        closings.cancel(id, startup);

        assertThat(atClosing(0)).doesNotContain(id);
    }

    @Test
    void withdrawalIsUndoneWithTheSameReceiptUntilTheDeadline() {
        var receipt = proposals.submit(id, startup);
        proposals.withdraw(id, startup);
        assertThat(mvc.get().uri("/proposals/" + id).with(as(startup)))
                .bodyText()
                .contains("Undo the withdrawal");

        proposals.restore(id, startup);

        assertThat(proposals.get(id, startup).status()).isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(proposals.get(id, startup).receipt()).isEqualTo(receipt);
        proposals.withdraw(id, startup);
        assertThatThrownBy(() -> clock.at(deadline, () -> {
                    proposals.restore(id, startup);
                    return true;
                }))
                .hasMessage("proposal.tooLate");
    }

    @Test
    void withdrawnProposalDoesNotComeBackBesideAnother() {
        proposals.submit(id, startup);
        proposals.withdraw(id, startup);
        proposals.start(challenge, startup);

        assertThatThrownBy(() -> proposals.restore(id, startup)).hasMessage("proposal.anotherBegun");
    }

    private java.util.List<ProposalId> atClosing(int milliseconds) {
        return closings.due(deadline.plusMillis(milliseconds));
    }

    private void carryOut() {
        clock.at(deadline, () -> {
            closings.carryOut(id);
            return true;
        });
    }
}
