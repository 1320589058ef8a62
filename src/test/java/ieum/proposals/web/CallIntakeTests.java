package ieum.proposals.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A second call of a programme, from its announcement to the last proposal. */
@PagesTest
class CallIntakeTests {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Proposals proposals;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    Viewer.Member centre;
    Viewer.Member startup;
    ProgramId program;
    LocalDateTime closes;
    CallId call;

    @BeforeEach
    void announce() {
        centre = people.centre();
        startup = people.startup();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        closes = clock.instant().atZone(HANOI).toLocalDate().plusDays(9).atTime(17, 0);
        var opened = mvc.post()
                .uri("/programs/" + program + "/calls")
                .with(as(centre))
                .with(csrf())
                .param("title", "Own ideas welcome")
                .param("description", "Six months of support")
                .param("language", "EN")
                .param("kind", "OPEN")
                .param("zone", HANOI.getId())
                .param("opensAt", closes.minusDays(20).toString())
                .param("closesAt", closes.toString())
                .param("graceMinutes", "30")
                .param("cohort", "2027-1")
                .param("stages", "SCREENING", "PITCH")
                .param("usual", "true")
                .param("version", "0")
                .exchange();
        call = CallId.of(String.valueOf(opened.getResponse().getRedirectedUrl()).replace("/calls/", ""));
    }

    @Test
    void callIsReadByEveryoneInItsOwnZoneWithItsStagesAndGrace() {
        assertThat(mvc.get().uri("/calls/" + call))
                .bodyText()
                .contains(
                        "Own ideas welcome", "Six months of support", "2027-1", "30 minutes more", "Pitch", "Decision")
                .contains(closes.atZone(HANOI).toInstant().toString(), "Indochina")
                .doesNotContain("Edit call", "Extensions");
        assertThat(mvc.get().uri("/programs/" + program)).bodyText().contains("First call", "Own ideas welcome");
    }

    @Test
    void startupProposesWithoutAChallengeToTheCentreItChooses() {
        assertThat(mvc.get().uri("/proposals/new?call=" + call).with(as(startup)))
                .bodyText()
                .contains("Own ideas welcome", centre.organizationName());

        var id = begun();

        proposals.save(id, ProposalFixtures.text("An idea of ours"), version(id), startup);
        var receipt = proposals.submit(id, startup);
        assertThat(mvc.get().uri("/proposals?call=" + call).with(as(centre)))
                .bodyText()
                .contains("An idea of ours", receipt.number(), "Own ideas welcome");
        assertThat(begun()).as("one for each applicant").isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void graceEndsToTheMillisecondAndTakesWhatWasBegunBefore(int milliseconds, boolean taken) {
        var id = begun();
        proposals.save(id, ProposalFixtures.text("Late, but not too late"), version(id), startup);
        var end = closes.atZone(HANOI).toInstant().plus(Duration.ofMinutes(30));
        var moment = end.plusMillis(milliseconds);

        if (taken)
            assertThat(clock.at(moment, () -> proposals.submit(id, startup)).at())
                    .isEqualTo(moment);
        else
            assertThatThrownBy(() -> clock.at(moment, () -> proposals.submit(id, startup)))
                    .hasMessage("proposal.tooLate");
        assertThatThrownBy(
                        () -> clock.at(end.minusMillis(1), () -> proposals.start(call, centre.of(), people.startup())))
                .as("nothing is begun in the grace period")
                .hasMessage("proposal.callClosed");
    }

    @Test
    void extensionCountsForOneApplicantAndTellsThemWhy() {
        var id = begun();
        var other = people.startup();
        var theirs = proposals.start(call, centre.of(), other);

        assertThat(extend(closes.plusDays(2))).hasRedirectedUrl("/calls/" + call + "/extensions");

        assertThat(mvc.get().uri("/calls/" + call).with(as(startup)))
                .bodyText()
                .contains("Extended for your organisation");
        var until = closes.plusDays(2).atZone(HANOI).toInstant();
        clock.at(until.minusMillis(1), () -> {
            proposals.save(id, ProposalFixtures.text("With more time"), version(id), startup);
            return proposals.submit(id, startup);
        });
        assertThatThrownBy(() -> clock.at(
                        until.minusMillis(1), () -> proposals.save(theirs, ProposalFixtures.text("Without"), 0, other)))
                .isInstanceOf(Clash.class)
                .hasMessage("proposal.tooLate");
        assertThat(mvc.get().uri("/calls/" + call + "/extensions").with(as(centre)))
                .bodyText()
                .contains(startup.organizationName(), "A power cut in the whole district");
    }

    @Test
    void extensionThatIsNotLaterIsRefusedAtTheField() {
        assertThat(extend(closes)).bodyText().contains("must be later than the one for everyone", "A power cut");
    }

    @Test
    void callCannotCloseBeforeWhatItReceived() {
        var id = begun();
        proposals.save(id, ProposalFixtures.text("Already here"), version(id), startup);
        proposals.submit(id, startup);

        var now = clock.instant().atZone(HANOI).toLocalDateTime();
        assertThat(revise(now.minusMinutes(5))).bodyText().contains("Proposals were received after that moment");
        assertThat(revise(closes.plusDays(1))).hasRedirectedUrl("/calls/" + call);
    }

    private MvcTestResult revise(LocalDateTime closing) {
        return mvc.post()
                .uri("/calls/" + call)
                .with(as(centre))
                .with(csrf())
                .param("title", "Own ideas welcome")
                .param("language", "EN")
                .param("kind", "OPEN")
                .param("zone", HANOI.getId())
                .param("opensAt", closes.minusDays(20).toString())
                .param("closesAt", closing.withNano(0).toString())
                .param("usual", "true")
                .param("version", String.valueOf(calls.get(call).version()))
                .exchange();
    }

    private MvcTestResult extend(LocalDateTime until) {
        return mvc.post()
                .uri("/calls/" + call + "/extensions")
                .with(as(centre))
                .with(csrf())
                .param("q", startup.organizationName())
                .param("applicant", startup.of().toString())
                .param("until", until.toString())
                .param("reason", "A power cut in the whole district")
                .exchange();
    }

    private ProposalId begun() {
        var begun = mvc.post()
                .uri("/proposals")
                .with(as(startup))
                .with(csrf())
                .param("call", call.toString())
                .param("centre", centre.of().toString())
                .exchange();
        return ProposalId.of(
                String.valueOf(begun.getResponse().getRedirectedUrl()).split("/")[2]);
    }

    private long version(ProposalId id) {
        return proposals.get(id, startup).version();
    }
}
