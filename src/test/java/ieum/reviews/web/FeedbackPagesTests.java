package ieum.reviews.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.proposals.ProposalFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.forms.Answers;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.ReviewFixtures;
import ieum.reviews.ReviewText;
import ieum.reviews.Reviews;
import ieum.reviews.Rubric;
import ieum.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class FeedbackPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member one;
    Viewer.Member other;
    ProposalId declined;
    ProposalId undecided;
    CallId call;

    @BeforeEach
    void oneIsDeclinedAndTheOtherUndecided() {
        company = people.demand();
        centre = people.centre();
        one = people.startup();
        other = people.startup();
        var challenge = published(challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
        declined = submitted(proposals, challenge, text("Soft brakes"), one);
        undecided = submitted(proposals, challenge, text("Hard brakes"), other);
        call = proposals.get(declined, centre).call();
        reviews.submit(declined, advising("Measure at night, too."), company);
        proposals.decline(declined, english("Too early for us."), centre);
    }

    @Test
    void feedbackIsPreparedForAllReadChangedAndThenGivenAtOnce() {
        assertThat(prepare("DECLINED", "Thank you for your proposal.")).hasRedirectedUrl(round());

        assertThat(page(round(), centre))
                .contains("1 proposal has no decision yet", "Not decided yet")
                .contains("Thank you for your proposal.", "Measure at night, too.", "1 applicant gets exactly what");
        assertThat(page("/proposals/" + declined + "/feedback", one))
                .contains("There is no feedback yet.")
                .doesNotContain("Measure at night");
        assertThat(fragment(one)).doesNotContain("Measure at night");

        assertThat(write("Thank you. Measure at night; we may lend you a meter.", 0))
                .hasRedirectedUrl(round());
        assertThat(write("From another tab", 0)).hasStatus(409);
        assertThat(give(2)).hasStatusOk().bodyText().contains("Read the list again before you give it.");
        assertThat(give(1)).hasRedirectedUrl(round());

        assertThat(fragment(one)).contains("we may lend you a meter.").doesNotContain(company.organizationName());
        assertThat(page("/proposals/" + declined + "/feedback", one)).contains("we may lend you a meter.");
        assertThat(page("/proposals/" + undecided + "/feedback", other)).contains("There is no feedback yet.");
        assertThat(write("Second thought", 1)).hasStatus(409);
        await().untilAsserted(() ->
                assertThat(mails(one)).singleElement().asString().contains("> Thank you. Measure at night"));
        assertThat(mails(other)).isEmpty();
    }

    @Test
    void whoIsLeftOutIsPreparedAnewAndNothingIsPreparedTwice() {
        prepare("DECLINED", "Thank you.");
        prepare("DECLINED", "Again.");
        assertThat(words()).containsExactly("Thank you.\n\nMeasure at night, too.");

        post("/proposals/" + declined + "/feedback/removal", Map.of());
        assertThat(words()).isEmpty();
        prepare("ACCEPTED", "Welcome.");
        assertThat(words()).isEmpty();
        prepare("DECLINED", "Again.");
        assertThat(words()).containsExactly("Again.\n\nMeasure at night, too.");
    }

    @Test
    void openingAndWhomItIsForAreAskedFor() {
        assertThat(post(round(), Map.of("opening", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Choose for whom it is prepared.", "Write what all of them read first.");
    }

    private static ReviewText advising(String advice) {
        var answers = new HashMap<>(ReviewFixtures.answers(2, "Not ready").values());
        answers.put(Rubric.ADVICE, List.of(advice));
        return new ReviewText(new Answers(answers), Language.EN);
    }

    private MvcTestResult prepare(String decided, String opening) {
        return post(round(), Map.of("decided", decided, "opening", opening));
    }

    private MvcTestResult write(String words, int version) {
        return post("/proposals/" + declined + "/feedback", Map.of("words", words, "version", String.valueOf(version)));
    }

    private MvcTestResult give(int prepared) {
        return post(round() + "/delivery", Map.of("prepared", String.valueOf(prepared)));
    }

    private MvcTestResult post(String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(as(centre)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private String round() {
        return "/calls/" + call + "/feedback";
    }

    private List<String> words() {
        return jdbc.sql("select words from feedback where proposal_id = ?")
                .param(declined.value())
                .query(String.class)
                .list();
    }

    private List<String> mails(Viewer.Member member) {
        return jdbc.sql("select body from mail where account_id = ? and about = 'FEEDBACK_GIVEN'")
                .param(member.account().value())
                .query(String.class)
                .list();
    }

    /** As the page of the proposal shows it. */
    private String fragment(Viewer viewer) {
        var page = mvc.get()
                .uri("/proposals/" + declined + "/feedback")
                .header("HX-Request", "true")
                .with(as(viewer))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String page(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
