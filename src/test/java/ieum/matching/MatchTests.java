package ieum.matching;

import static ieum.challenges.ChallengeFixtures.published;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.Pages;
import ieum.PagesTest;
import ieum.People;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.NotFound;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class MatchTests {
    @Autowired
    Matches matches;

    @Autowired
    Proposals proposals;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    ProgramId program;
    ProposalId proposal;

    @BeforeEach
    void accept() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        var challenge = published(challenges, programs, text("Quieter ports"), company, centre);
        program = challenges.get(challenge, company).program();
        proposal = submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        proposals.accept(proposal, english("Convincing"), centre);
    }

    @Test
    @Tag("S17")
    void sixthMatchCountsOnlyWithTheSecondConfirmation() {
        for (int number = 1; number <= 5; number++) confirmedMatch();
        var sixth = matches.propose(proposal, english("Brakes for crane 4"), centre);
        assertThat(matches.confirmed(program)).isEqualTo(5);

        matches.confirm(sixth, company);
        assertThat(matches.get(sixth, startup).status()).isEqualTo(MatchStatus.PROPOSED);
        assertThat(matches.confirmed(program)).isEqualTo(5);
        assertThat(mvc.get().uri("/matches/" + sixth).with(Pages.as(startup)))
                .bodyText()
                .contains("Proposed: 1 of 2 confirmed", "Waiting for your answer", "will go from 5 to 6");

        matches.confirm(sixth, startup);
        assertThat(matches.get(sixth, startup).status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(matches.confirmed(program)).isEqualTo(6);
        assertThat(mvc.get()
                        .uri("/matches?program={p}&status=CONFIRMED", program)
                        .with(Pages.as(centre)))
                .bodyText()
                .contains("6 entries", "Brakes for crane 4");
    }

    @Test
    void bothSidesConfirmingOftenAndAtOnceMakeOneMatch() throws Exception {
        var match = matches.propose(proposal, english("Together"), centre);
        Callable<Object> one = () -> confirm(match, company);
        Callable<Object> other = () -> confirm(match, startup);
        try (var sides = Executors.newFixedThreadPool(8)) {
            for (var answer : sides.invokeAll(List.of(one, other, one, other, one, other))) answer.get();
        }

        assertThat(matches.get(match, company).answers()).hasSize(2);
        assertThat(matches.confirmed(program)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'match.confirmed' and thing = ?")
                        .param(match.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void confirmedMatchKeepsThePlacesThatAreHeld() {
        var before = programs.get(program);
        var match = matches.propose(proposal, english("Together"), centre);
        matches.confirm(match, company);
        matches.confirm(match, startup);

        assertThat(programs.get(program).demandTaken()).isEqualTo(before.demandTaken());
        assertThat(programs.get(program).startupTaken()).isEqualTo(before.startupTaken());
    }

    @Test
    void declinedMatchNamesItsReasonAndCanBeProposedAnew() {
        var match = matches.propose(proposal, english("Together"), centre);
        matches.confirm(match, startup);
        matches.decline(match, english("No test site this year"), company);

        assertThatThrownBy(() -> matches.confirm(match, startup)).hasMessage("match.isDeclined");
        assertThat(mvc.get().uri("/matches/" + match).with(Pages.as(startup)))
                .bodyText()
                .contains("No test site this year", "Declined");
        assertThat(matches.propose(proposal, english("Next year"), centre)).isNotEqualTo(match);
    }

    @Test
    void proposedTwiceIsOneMatch() {
        assertThat(matches.propose(proposal, english("Together"), centre))
                .isEqualTo(matches.propose(proposal, english("Again"), centre));
    }

    @Test
    void strangerSeesNoTraceOfIt() {
        var match = matches.propose(proposal, english("A secret task"), centre);
        var stranger = people.startup();

        assertThatThrownBy(() -> matches.get(match, stranger)).isInstanceOf(NotFound.class);
        assertThat(mvc.get().uri("/matches").with(Pages.as(stranger)))
                .bodyText()
                .doesNotContain("A secret task")
                .contains("0 entries");
    }

    private Object confirm(MatchId match, Viewer side) {
        matches.confirm(match, side);
        return match;
    }

    private void confirmedMatch() {
        var other = people.startup();
        var owner = people.demand();
        var id = challenges.draft(program, centre.of(), text("Another"), owner);
        challenges.offer(id, owner);
        challenges.publish(id, centre);
        var answer = submitted(proposals, id, ProposalFixtures.text("Another answer"), other);
        proposals.accept(answer, english("Good"), centre);
        var match = matches.propose(answer, english("A task"), centre);
        matches.confirm(match, owner);
        matches.confirm(match, other);
    }
}
