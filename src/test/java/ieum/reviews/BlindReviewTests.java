package ieum.reviews;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.MemberRole;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Attachments;
import ieum.proposals.Passages;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever only judges does not learn who applies, on no page, in no file name, count, order, search or mail. */
@PagesTest
class BlindReviewTests {
    private static final String NAME = "Zyphorium";
    private static final String OTHER_NAME = "Quarvexis";
    private static final String PERSON = "Ottokar";
    private static final String TITLE = "Quiet brakes for long trains";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Passages passages;

    @Autowired
    Judgings judgings;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Experts experts;

    @Autowired
    Panels panels;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member reviewer;
    Viewer.Member company;
    Viewer.Member companyReviewer;
    Viewer.Member ministry;
    Viewer.Member startup;
    CallId call;
    ChallengeId challenge;

    @BeforeEach
    void aChallengeIsJudgedDoubleBlind() {
        centre = people.centre();
        reviewer = people.colleague(centre, MemberRole.REVIEWER);
        company = people.demand();
        companyReviewer = people.colleague(company, MemberRole.REVIEWER);
        ministry = people.ministry();
        startup = called(NAME, people.startup());
        var program =
                programs.open(ProgramFixtures.program(ministry, 3, 3, centre.of()), ProgramFixtures.call(), centre);
        call = calls.of(program).getFirst().id();
        challenge = challenges.draft(program, centre.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, centre);
        judgings.set(call, Stage.REVIEW, new JudgingText(null, true, null), centre);
    }

    @Test
    void whoJudgesReadsWhatIsProposed_andNotByWhom() {
        var proposal = received(startup);
        for (var judge : List.of(company, companyReviewer, reviewer, expert(proposal)))
            for (var address : List.of("", "/review"))
                assertThat(page("/proposals/" + proposal + address, judge))
                        .contains("Applicant not shown (double-blind review)", TITLE, "1.pdf", "2.pdf")
                        .doesNotContain(NAME, startup.of().toString(), PERSON);
        var file = proposals.get(proposal, reviewer).files().getFirst().id();
        assertThat(mvc.get().uri("/proposals/" + proposal + "/files/" + file).with(as(reviewer)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"1.pdf\"; filename*=UTF-8''1.pdf");
        assertThat(page("/proposals/" + proposal, centre))
                .contains(NAME, NAME + " 1.pdf", "You see the names because you run the programme");
        assertThat(page("/notices", company)).contains("Applicant not shown").doesNotContain(NAME);
        assertThat(page("/notices", centre)).contains(NAME);
    }

    @Test
    void whoRecognisesThemStepsBack_withoutNamingAnybody() {
        var proposal = received(startup);
        var expert = expert(proposal);
        assertThat(page("/proposals/" + proposal + "/review", expert)).contains("I cannot judge this impartially");
        reviews.save(proposal, ReviewFixtures.answers(4, "Begun"), 0, expert);
        assertThat(send("/proposals/" + proposal + "/recusal", expert, Map.of("reason", "  ")))
                .contains("Please say why.", "Begun");
        send("/proposals/" + proposal + "/recusal", expert, Map.of("reason", "We worked on the same rig"));

        assertThat(mvc.get().uri("/proposals/" + proposal).with(as(expert))).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from review_draft where proposal_id = ?")
                        .param(proposal.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page("/calls/" + call + "/reviewers", centre))
                .contains("Stepped back", "An expert", "We worked on the same rig")
                .contains("knows who applies in spite of double-blind review");
        assertThatThrownBy(() -> panels.change(call, proposal, null, expert.account(), centre))
                .isInstanceOf(Clash.class);
        settle();
        assertThat(page("/notices", centre)).contains("An expert steps back from reviewing “" + TITLE);

        // a member of the company still sees it, and judges it no more
        send("/proposals/" + proposal + "/recusal", companyReviewer, Map.of("reason", "My sister works there"));
        assertThat(page("/proposals/" + proposal + "/reviews", companyReviewer)).doesNotContain("Write your review");
        assertThatThrownBy(() -> reviews.submit(proposal, ReviewFixtures.judged(4, "Good"), companyReviewer))
                .isInstanceOf(Clash.class);
        reviews.submit(proposal, ReviewFixtures.judged(4, "Good"), company);
        assertThat(send("/proposals/" + proposal + "/recusal", company, Map.of("reason", "Too late")))
                .contains("You have submitted your review already");
    }

    @Test
    void fileInWhichAVirusWasFoundIsRefusedWithoutItsName_andToStrangersAsIfItWereNot() {
        var proposal = received(startup);
        var file = proposals.get(proposal, startup).files().getFirst().id();
        jdbc.sql("insert into file_scan (file_id, state, signature, queued_at, said_at) "
                        + "values (?, 'INFECTED', 'Eicar', now(), now())")
                .param(file.value())
                .update();
        var address = "/proposals/" + proposal + "/files/" + file;

        assertThat(mvc.get().uri(address).with(as(startup)))
                .hasStatus(409)
                .bodyText()
                .contains(NAME + " 1.pdf");
        assertThat(mvc.get().uri(address).with(as(reviewer)))
                .hasStatus(409)
                .bodyText()
                .contains("1.pdf")
                .doesNotContain(NAME);
        // nor does an address of their own proposal lead others to it
        var other = people.startup();
        var own = received(other);
        for (var there : List.of(address, "/proposals/" + own + "/files/" + file))
            assertThat(mvc.get().uri(there).with(as(other)))
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain(NAME);
    }

    @Test
    void nobodyWhoAppliesLearnsWhoReadTheirFiles() {
        var proposal = received(startup);
        var file = proposals.get(proposal, startup).files().getFirst().id();
        jdbc.sql("update account set name = 'Wendelin' where id = ?")
                .param(companyReviewer.account().value())
                .update();
        page("/proposals/" + proposal + "/files/" + file, companyReviewer);
        page("/proposals/" + proposal + "/files/" + file, startup);

        assertThat(page("/proposals/" + proposal + "/files/" + file + "/readings", startup))
                .contains("centre, company or reviewer (name not shown)", PERSON)
                .doesNotContain("Wendelin");
    }

    @Test
    void namesAreShownOnceItIsAccepted_andNotWhereItIsDeclined() {
        var accepted = received(startup);
        var declined = received(people.startup());
        decisions.decide(accepted, Outcome.ACCEPT, english("Good"), null, centre);
        decisions.decide(declined, Outcome.DECLINE, english("Not now"), null, centre);
        settle();

        assertThat(page("/proposals/" + accepted, companyReviewer)).contains(NAME);
        assertThat(proposals.get(declined, companyReviewer).veiled()).isTrue();
        assertThat(proposals.get(declined, centre).veiled()).isFalse();
        assertThat(found("applicant:\"" + NAME + "\"", company)).containsExactly(accepted);
    }

    @Test
    void namesAreShownOnceTheStageIsPassed() {
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var staged = calls.open(program, ProgramFixtures.stagedCall(), centre);
        judgings.set(staged, Stage.INTERVIEW, new JudgingText(null, true, null), centre);
        var proposal = proposals.start(staged, centre.of(), startup);
        proposals.save(
                proposal,
                ProposalFixtures.text(TITLE),
                proposals.get(proposal, startup).version(),
                startup);
        proposals.submit(proposal, startup);
        settle();

        passages.pass(proposal, Stage.SCREENING, centre);
        assertThat(page("/proposals/" + proposal, reviewer)).doesNotContain(NAME);
        assertThat(found(NAME, reviewer)).isEmpty();
        assertThat(found("brakes", reviewer)).containsExactly(proposal);
        assertThat(found("-" + NAME, reviewer)).contains(proposal);
        passages.pass(proposal, Stage.INTERVIEW, centre);
        assertThat(page("/proposals/" + proposal, reviewer)).contains(NAME);
        assertThat(found(NAME, reviewer)).containsExactly(proposal);
    }

    @Test
    void whatWasPromisedStays_andComesBeforeTheFirstReview() {
        var proposal = received(startup);
        assertThat(set("REVIEW", "false")).contains("Proposals were received under the promise");
        assertThatThrownBy(() -> judgings.set(call, Stage.REVIEW, new JudgingText(null, false, null), centre))
                .isInstanceOf(Clash.class);
        assertThat(proposals.get(proposal, company).veiled()).isTrue();

        var next = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var open = calls.open(next, ProgramFixtures.openCall(), centre);
        judgings.set(open, Stage.REVIEW, new JudgingText(null, true, null), centre);
        judgings.set(open, Stage.REVIEW, new JudgingText(null, false, null), centre);
        var late = proposals.start(open, centre.of(), startup);
        proposals.save(
                late, ProposalFixtures.text(TITLE), proposals.get(late, startup).version(), startup);
        proposals.submit(late, startup);
        reviews.submit(late, ReviewFixtures.judged(4, "Good"), reviewer);
        assertThatThrownBy(() -> judgings.set(open, Stage.REVIEW, new JudgingText(null, true, null), centre))
                .isInstanceOf(Clash.class)
                .hasMessageContaining("judging.blindTooLate");
    }

    /** Somebody from elsewhere, to whom it was given. */
    private Viewer expert(ProposalId proposal) {
        var id = experts.invite(
                call,
                new ExpertText(
                        People.someAddress(), "An expert", Language.EN, null, "Institute of Machinery", List.of()),
                centre);
        var token = experts.path(id).split("/")[3];
        var expert = organizations.viewer(experts.register(id, token, "An expert", People.PASSWORD));
        experts.accept(id, token, Map.of(), expert);
        panels.change(call, proposal, null, expert.account(), centre);
        panels.confirm(call, centre);
        return expert;
    }

    private Viewer.Member called(String name, Viewer.Member member) {
        jdbc.sql("update organization set name = ?, terms = array[lower(?)] where id = ?")
                .params(name, name, member.of().value())
                .update();
        jdbc.sql("update account set name = ? where id = ?")
                .params(PERSON, member.account().value())
                .update();
        return people.again(member);
    }

    /** With two files, whose names tell whose they are. */
    private ProposalId received(Viewer.Member applicant) {
        var id = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text(TITLE), applicant);
        for (int number = 1; number <= 2; number++)
            attachments.add(
                    id, NAME + " " + number + ".pdf", FileFixtures.stream(FileFixtures.pdf(1000 + number)), applicant);
        proposals.submit(id, applicant);
        settle();
        return id;
    }

    private String page(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String send(String address, Viewer viewer, Map<String, String> parameters) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        parameters.forEach(request::param);
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String set(String stage, String blind) {
        return send("/calls/" + call + "/judging/" + stage, centre, Map.of("form", "", "closesAt", "", "blind", blind));
    }

    private List<ProposalId> found(String query, Viewer viewer) {
        return proposals.first(
                new ProposalFilter(query, null, null, null, null, null, null, null, null, null, null), viewer, 10);
    }

    private void settle() {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from event_publication")
                        .query(Integer.class)
                        .single())
                .isZero());
    }
}
