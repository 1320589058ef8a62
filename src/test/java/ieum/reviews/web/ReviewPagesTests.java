package ieum.reviews.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.proposals.ProposalFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ReviewPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    ProposalId proposal;

    @BeforeEach
    void submit() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        var challenge = published(challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
        proposal = submitted(proposals, challenge, text("Soft brakes"), startup);
    }

    @Test
    void companyReviewsCentreDecidesApplicantReadsTheReasonOnly() {
        assertThat(review(company, "Solid work, thin team")).hasRedirectedUrl(reviews());
        assertThat(body(reviews(), centre)).contains("Solid work, thin team", company.organizationName(), "3.5");

        assertThat(decide("ACCEPT", "Your test figures convinced us.")).hasRedirectedUrl(reviews());

        assertThat(body("/proposals/" + proposal, startup))
                .contains("Accepted", "Your test figures convinced us.")
                .doesNotContain("Solid work, thin team", "Reviews and decision");
        assertThat(mvc.get().uri(reviews()).with(as(startup))).hasStatus(404);
        assertThat(programs.get(proposals.get(proposal, centre).program()).startupTaken())
                .isEqualTo(1);
    }

    @Test
    void draftIsItsReviewersAloneAndOthersAppearAfterOnesOwn() {
        save(company, 0, "Half a thought");
        assertThat(body(reviews(), centre)).doesNotContain("Half a thought");
        assertThat(body("/proposals/" + proposal + "/review", company)).contains("Half a thought");

        review(centre, "From the centre");
        assertThat(body(reviews(), company)).doesNotContain("From the centre");
        review(company, "A whole thought");
        assertThat(body(reviews(), company)).contains("From the centre", "A whole thought");
    }

    @Test
    void reviewWithoutScoresIsKeptAsTypedAndSaysWhatIsMissing() {
        assertThat(mvc.post()
                        .uri("/proposals/" + proposal + "/review")
                        .with(as(company))
                        .with(csrf())
                        .param("a.need", "4")
                        .param("a.comment", "Typed and kept"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#a-technology\"", "Typed and kept")
                .doesNotContain("href=\"#a-need\"")
                .containsPattern("value=\"4\"[^>]*checked");
        assertThat(body(reviews(), centre)).doesNotContain("Typed and kept");
    }

    @Test
    void changeOfAReviewCountsOnceItIsSubmittedAndOtherTabsAreTold() {
        review(company, "First thought");
        var version = save(company, 0, "Second thought");
        assertThat(version).contains("name=\"version\"", "value=\"1\"");
        assertThat(save(company, 0, "From another tab")).contains("changed").doesNotContain("ieum-saved");

        assertThat(body(reviews(), centre)).contains("First thought").doesNotContain("Second thought");
        assertThat(body("/proposals/" + proposal + "/review", company)).contains("Second thought", "and changed since");
        review(company, "Second thought");

        assertThat(body(reviews(), centre)).contains("Second thought").doesNotContain("First thought");
        assertThat(body("/proposals/" + proposal + "/review", company)).contains("You can still change it.");
    }

    @Test
    void thoseWhoJudgeTalkOnceTheyHaveGivenTheirOwnUntilTheDecision() {
        assertThat(say(centre, "Who measured the noise?")).hasRedirectedUrl(reviews());
        assertThat(body(reviews(), company)).doesNotContain("Who measured the noise?");
        assertThat(say(company, "Not my turn yet")).hasStatus(409);

        review(company, "Solid work");
        assertThat(body(reviews(), company)).contains("Who measured the noise?", "Your remark");
        say(company, "Their own laboratory did.");
        assertThat(body(reviews(), centre)).contains("Their own laboratory did.", company.organizationName());

        decide("DECLINE", "Too early for us.");
        assertThat(say(company, "A last word")).hasStatus(409);
        assertThat(body(reviews(), company))
                .contains("Their own laboratory did.")
                .doesNotContain("Your remark");
        assertThat(body("/proposals/" + proposal, startup)).doesNotContain("laboratory", "Discussion");
        assertThat(say(startup, "Hello?")).hasStatus(404);
    }

    @Test
    void remarkThatIsTooLongStandsInItsFieldAgain() {
        var words = "Loud! ".repeat(700);
        assertThat(say(centre, words)).hasStatusOk().bodyText().contains("at most 4,000 characters", words.strip());
        assertThat(say(centre, " ")).hasStatusOk().bodyText().contains("Write something first.");
    }

    @Test
    void decisionNeedsAReasonAndHappensOnce() {
        assertThat(decide("DECLINE", " ")).hasStatusOk().bodyText().contains("Give the applicant a reason.");
        decide("DECLINE", "Too early for us.");

        assertThat(decide("ACCEPT", "Second thought"))
                .hasStatus(409)
                .bodyText()
                .contains("This proposal was already declined.");
        assertThat(proposals.get(proposal, centre).status().name()).isEqualTo("DECLINED");
    }

    @Test
    @Tag("S2")
    void acceptanceWithoutAPlaceIsRefusedWithAnOfferOfTheWaitList() {
        var program = proposals.get(proposal, centre).program();
        programs.limitTrack(program, centre.of(), null, 0, centre);

        assertThat(decide("ACCEPT", "Good, but the last."))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "All 0 places for startups in this track are taken.",
                        "number 1 on the wait list",
                        "value=\"WAITLIST\"",
                        "value=\"Good, but the last.\"");
        assertThat(decide("WAITLIST", "Good, but the last.")).hasRedirectedUrl(reviews());

        for (var reader : List.of(startup, company))
            assertThat(body("/proposals/" + proposal, reader))
                    .contains("Place on the wait list: 1 of 1", "Good, but the last.", "accepted automatically");

        programs.limitTrack(program, centre.of(), null, 1, centre);

        assertThat(body("/proposals/" + proposal, startup))
                .contains("Accepted: moved up from the wait list")
                .doesNotContain("Place on the wait list");
        assertThat(body("/proposals?status=WAITLISTED&sort=waiting", centre)).doesNotContain("Soft brakes");
    }

    @Test
    void ownerOfTheChallengeDoesNotDecide() {
        assertThat(mvc.post()
                        .uri("/proposals/" + proposal + "/decision")
                        .with(as(company))
                        .with(csrf())
                        .param("outcome", "ACCEPT")
                        .param("reason", "Mine"))
                .hasStatus(403);
    }

    private MvcTestResult review(Viewer reviewer, String comment) {
        return written("/review", reviewer, comment).exchange();
    }

    /** As the page does by itself. */
    private String save(Viewer reviewer, long version, String comment) {
        var answer = written("/review/draft", reviewer, comment)
                .param("version", String.valueOf(version))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockMvcTester.MockMvcRequestBuilder written(String address, Viewer reviewer, String comment) {
        return mvc.post()
                .uri("/proposals/" + proposal + address)
                .with(as(reviewer))
                .with(csrf())
                .param("a.need", "4")
                .param("a.technology", "4")
                .param("a.feasibility", "4")
                .param("a.team", "2")
                .param("a.comment", comment);
    }

    private MvcTestResult say(Viewer viewer, String words) {
        return mvc.post()
                .uri(reviews() + "/remarks")
                .with(as(viewer))
                .with(csrf())
                .param("words", words)
                .exchange();
    }

    private MvcTestResult decide(String outcome, String reason) {
        return mvc.post()
                .uri("/proposals/" + proposal + "/decision")
                .with(as(centre))
                .with(csrf())
                .param("outcome", outcome)
                .param("reason", reason)
                .exchange();
    }

    private String reviews() {
        return "/proposals/" + proposal + "/reviews";
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
