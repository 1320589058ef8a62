package ieum.reviews.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.forms.Section;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class RubricPagesTests {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Forms forms;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallRules rules;

    @Autowired
    Proposals proposals;

    @Autowired
    Passages passages;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member reviewer;
    CallId call;
    ProposalId proposal;
    FormId rubric;

    /** Screening, then an interview. */
    @BeforeEach
    void receive() {
        centre = people.centre();
        reviewer = people.colleague(centre, MemberRole.REVIEWER);
        var startup = people.startup();
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        call = calls.open(program, ProgramFixtures.stagedCall(), centre);
        proposal = proposals.start(call, centre.of(), startup);
        proposals.save(
                proposal,
                ProposalFixtures.text("Step by step"),
                proposals.get(proposal, startup).version(),
                startup);
        proposals.submit(proposal, startup);
        rubric = FormFixtures.published(forms, team(), FormPurpose.RUBRIC, centre);
    }

    @Test
    void rubricOfAStageIsAskedAndItsWeightsMakeTheScore() {
        assertThat(set(rubric, "")).hasRedirectedUrl("/calls/" + call + "/judging");
        assertThat(page("/calls/" + call + "/judging", centre)).contains("Interview", "Our questions", "Version 1");
        assertThat(page("/proposals/" + proposal + "/review", reviewer))
                .contains("Has it done this before?", "Never", "Twice or more", "For the applicant")
                .doesNotContain("Can the pilot be done as planned?");

        assertThat(submit(Map.of("q1", "o2", "q2", "o3", "q3", "A good deal", "comment", "They answered everything")))
                .hasRedirectedUrl("/proposals/" + proposal + "/reviews");

        // team: 10 of 10, three times; price: 1 of 4; together 81.25 per cent of 5
        assertThat(jdbc.sql("select score from review where proposal_id = ?")
                        .param(proposal.value())
                        .query(Double.class)
                        .single())
                .isEqualTo(4.063);
        assertThat(page("/proposals/" + proposal + "/reviews", centre))
                .contains("Has it done this before?", "4.1", "They answered everything", "A good deal")
                .contains("Below the threshold: Price");
    }

    @Test
    void rubricStaysOnceItWasAnswered_andWhatWasBegunWithAnotherIsKept() {
        save(Map.of("need", "4", "comment", "Begun with the usual criteria"));
        set(rubric, "");
        assertThat(page("/proposals/" + proposal + "/review", reviewer))
                .contains("Has it done this before?", "Begun with the usual criteria");
        submit(Map.of("q1", "o1", "q2", "o4", "comment", "Answered"));

        assertThat(page("/calls/" + call + "/judging/INTERVIEW", centre))
                .contains("1 review has been submitted: the rubric stays");
        assertThat(set(null, "")).hasStatusOk().bodyText().contains("so the rubric stays");
        forms.publish(rubric, centre);
        assertThat(set(rubric, "")).hasRedirectedUrl("/calls/" + call + "/judging");
        assertThat(page("/calls/" + call + "/judging", centre)).contains("Version 1");
    }

    @Test
    void reviewsCloseWithTheStageOrBeforeIt() {
        set(rubric, LocalDateTime.now(SEOUL).plusHours(1).toString());
        assertThat(page("/proposals/" + proposal + "/review", reviewer)).contains("Reviews are taken until");
        set(rubric, LocalDateTime.now(SEOUL).minusMinutes(1).toString());

        assertThat(submit(Map.of("q1", "o1", "q2", "o4", "comment", "Late"))).hasStatus(409);
        assertThat(page("/proposals/" + proposal + "/reviews", centre)).doesNotContain("Late", "Write your review");

        set(rubric, "");
        passages.pass(proposal, Stage.SCREENING, centre);
        submit(Map.of("q1", "o1", "q2", "o4", "comment", "In time"));
        passages.pass(proposal, Stage.INTERVIEW, centre);
        assertThat(mvc.get().uri("/proposals/" + proposal + "/review").with(as(reviewer)))
                .hasStatus(409)
                .bodyText()
                .contains("This stage takes no more reviews.");
        assertThat(page("/proposals/" + proposal + "/reviews", centre)).contains("In time");
    }

    @Test
    void consistencyIsSaidOfEachReviewerAndEachProposal() {
        set(rubric, "");
        submit(Map.of("q1", "o2", "q2", "o4", "comment", "Very good"));

        assertThat(page("/calls/" + call + "/consistency", centre))
                .contains("Step by step", "5.00", "rank 1", "Colleague", "nobody else reviewed these")
                .contains("too few or all alike: taken as given");
        assertThat(mvc.get().uri("/calls/" + call + "/consistency").with(as(people.centre())))
                .hasStatus(403);
    }

    @Test
    void nextCallAsksTheSameAndHasDaysOfItsOwn() {
        set(rubric, LocalDateTime.now(SEOUL).plusHours(1).toString());
        var next = rules.open(calls.get(call).program(), ProgramFixtures.stagedCall(), call, List.of(), centre);

        assertThat(page("/calls/" + next + "/judging", centre))
                .contains("Our questions", "Version 1", "until the stage is passed, or the decision");
    }

    @Test
    void rubricAsksForNoFiles() {
        assertThat(page("/forms/" + rubric, centre))
                .contains("value=\"CHOICE\"")
                .doesNotContain("value=\"FILE\"");
    }

    /** Team, three times as heavy; and price, with a threshold. */
    private static FormContent team() {
        return new FormContent(
                List.of(
                        new Section(
                                "s1",
                                FormFixtures.label("Team"),
                                null,
                                3,
                                null,
                                List.of(FormFixtures.choice(
                                        "q1",
                                        "Has it done this before?",
                                        null,
                                        FormFixtures.option("o1", "Never", 0),
                                        FormFixtures.option("o2", "Twice or more", 10)))),
                        new Section(
                                "s2",
                                FormFixtures.label("Price"),
                                null,
                                1,
                                50,
                                List.of(
                                        FormFixtures.choice(
                                                "q2",
                                                "Is it worth its price?",
                                                null,
                                                FormFixtures.option("o3", "Hardly", 1),
                                                FormFixtures.option("o4", "Well", 4)),
                                        FormFixtures.field("q3", FieldKind.TEXT, "Compared with what?", false)))),
                5);
    }

    private MvcTestResult set(FormId form, String closesAt) {
        return mvc.post()
                .uri("/calls/" + call + "/judging/INTERVIEW")
                .with(as(centre))
                .with(csrf())
                .param("form", form == null ? "" : form.toString())
                .param("closesAt", closesAt)
                .exchange();
    }

    private MvcTestResult submit(Map<String, String> answers) {
        return send("/review", answers);
    }

    private void save(Map<String, String> answers) {
        assertThat(send("/review/draft?version=0", answers)).hasStatusOk();
    }

    private MvcTestResult send(String address, Map<String, String> answers) {
        var request = mvc.post()
                .uri("/proposals/" + proposal + address)
                .with(as(reviewer))
                .with(csrf());
        answers.forEach((key, value) -> request.param("a." + key, value));
        return request.exchange();
    }

    private String page(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
