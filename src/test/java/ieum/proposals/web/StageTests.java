package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.Passages;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A call with screening and interview before the decision. */
@PagesTest
class StageTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Proposals proposals;

    @Autowired
    Passages passages;

    @Autowired
    People people;

    Viewer.Member centre;
    Viewer.Member startup;
    ProposalId id;

    @BeforeEach
    void submit() {
        centre = people.centre();
        startup = people.startup();
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var call = calls.open(program, ProgramFixtures.stagedCall(), centre);
        id = proposals.start(call, centre.of(), startup);
        proposals.save(
                id,
                ProposalFixtures.text("Step by step"),
                proposals.get(id, startup).version(),
                startup);
        proposals.submit(id, startup);
    }

    @Test
    void gatesArePassedOneAfterTheOtherAndOnlyThenIsAnythingAccepted() {
        assertThat(pass("INTERVIEW")).hasStatus(409);
        assertThatThrownBy(() -> proposals.accept(id, english("Convincing"), centre))
                .hasMessage("stage.notAllPassed");

        assertThat(pass("SCREENING")).hasRedirectedUrl("/proposals/" + id);
        assertThat(mvc.get().uri("/proposals/" + id).with(as(startup)))
                .bodyText()
                .contains("Screening", "Passed", "Interview", "Here now");
        assertThat(pass("INTERVIEW")).hasRedirectedUrl("/proposals/" + id);
        assertThat(pass("INTERVIEW")).as("twice is once").hasRedirectedUrl("/proposals/" + id);

        proposals.accept(id, english("Convincing"), centre);
        assertThat(proposals.get(id, startup).status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(pass("PITCH")).as("not one of this call").hasStatus(409);
    }

    @Test
    void gateCanBeTheEnd() {
        proposals.decline(id, english("Not what we look for"), centre);

        assertThat(pass("SCREENING")).hasStatus(409);
        assertThat(passages.of(proposals.get(id, centre))).noneMatch(stage -> stage.next());
    }

    private MvcTestResult pass(String stage) {
        return mvc.post()
                .uri("/proposals/" + id + "/stages/" + stage)
                .with(as(centre))
                .with(csrf())
                .exchange();
    }
}
