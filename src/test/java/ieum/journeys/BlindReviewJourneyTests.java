package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import ieum.People;
import ieum.files.FileFixtures;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalText;
import ieum.proposals.Proposals;
import ieum.reviews.Experts;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A review in which nobody knows nobody: a Korean centre asks a French expert, who judges on a phone what a Korean startup proposes,
 * without learning whose it is; they discuss it, the centre decides, and the startup reads what the expert advises, not who.
 */
@Journey
class BlindReviewJourneyTests {
    private static final String NAME = "해무로보틱스";
    private final String expertAddress = People.someAddress();
    private static final String EXPERT = "Rapporteure externe";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Proposals proposals;

    @Autowired
    Experts experts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    CallId call;
    ProposalId proposal;
    Viewer.Member boss;
    Guest centre;
    Guest startup;
    Guest expert;

    @Test
    void expertJudgesWhatTheyAreGivenWithoutLearningWhoseItIs() {
        var centreAddress = People.someAddress();
        boss = people.member(OrganizationKind.CENTRE, centreAddress);
        var startupAddress = People.someAddress();
        var applicant = called(people.member(OrganizationKind.STARTUP, startupAddress));
        var program = programs.open(ProgramFixtures.program(null, boss.of()), ProgramFixtures.call(), boss);
        call = calls.open(program, ProgramFixtures.openCall(), boss);
        proposal = proposals.start(call, boss.of(), applicant);
        proposals.save(
                proposal,
                new ProposalText(
                        korean("항만 크레인 와이어의 마모를 소리로 듣기"),
                        korean(NAME + "는 와이어 소리를 듣습니다."),
                        korean("마이크 네 개와 작은 컴퓨터"),
                        korean("부두 하나에서 4주"),
                        7),
                proposals.get(proposal, applicant).version(),
                applicant);
        try (var chromium = Chromium.start()) {
            centre = guest(chromium, Language.KO, 1280, centreAddress);
            centreJudgesDoubleBlind();
            startup = guest(chromium, Language.KO, 390, startupAddress);
            startupIsWarnedAndSubmits();
            centreAsksAnExpert();
            expert = new Guest(chromium, port, Language.FR, 390, messages);
            expertAccepts();
            centreAssigns();
            expertReviews();
            theyDiscuss();
            centreDecidesAndAnswers();
            startupReadsAdvice();

            centre.hadNoComplaints();
            startup.hadNoComplaints();
            expert.hadNoComplaints();
        }
    }

    private void centreJudgesDoubleBlind() {
        centre.page.navigate("/calls/" + call + "/judging/REVIEW");
        centre.page.locator("[name=blind][value=true]").check();
        centre.look("judging-blind");
        centre.press("judging.save");
        assertThat(centre.notice()).hasText(centre.say("judging.saved"));
        assertThat(centre.page.locator("main")).containsText(centre.say("judging.double"));
    }

    private void startupIsWarnedAndSubmits() {
        startup.page.navigate("/proposals/" + proposal + "/edit");
        assertThat(startup.page.locator("main")).containsText(startup.say("proposal.new.blind"));
        startup.page
                .locator("#file")
                .setInputFiles(new FilePayload(NAME + " 계획.pdf", "application/pdf", FileFixtures.pdf()));
        assertThat(startup.page.locator("#kept-files")).containsText(NAME);
        startup.press("proposal.toCheck");
        startup.page.waitForURL("**/check");
        assertThat(startup.page.locator("#names")).containsText(startup.say("names.found", 2));
        startup.look("names-phone");
        startup.page.locator("#names a").first().click();
        startup.fill("summary", "와이어 소리를 듣고 마모를 알아냅니다.");
        startup.press("proposal.toCheck");
        startup.page.waitForURL("**/check");
        assertThat(startup.page.locator("#names")).containsText(startup.say("names.found", 1));
        startup.press("proposal.submit");
        startup.page.waitForURL("**/receipt");
    }

    private void centreAsksAnExpert() {
        centre.page.navigate("/calls/" + call + "/experts");
        centre.fill("name", EXPERT);
        centre.fill("email", expertAddress);
        centre.page.locator("select[name=language]").selectOption("FR");
        centre.fill("affiliation", "Laboratoire de mécanique");
        centre.look("experts");
        centre.press("invitation.send");
        assertThat(centre.page.locator("main")).containsText(EXPERT);
    }

    private void expertAccepts() {
        assertThat(mails(expertAddress)).contains("EXPERT_INVITED");
        // the address that proves who was asked is in the mail only
        expert.page.navigate(experts.path(experts.of(call, boss).getFirst().id()));
        expert.look("expert-invited-phone");
        expert.fill("person", EXPERT);
        expert.fill("password", People.PASSWORD);
        expert.press("expert.account.make");
        expert.page.locator("[name=declared]").first().check();
        expert.look("expert-accept-phone");
        expert.press("expert.accept");
        expert.page.waitForURL("**/");
    }

    private void centreAssigns() {
        centre.page.navigate("/calls/" + call + "/reviewers");
        var seats = centre.page.locator("input[name^=capacity-]");
        seats.nth(centre.page.locator("#seats tbody th").allInnerTexts().stream()
                        .map(name -> name.contains(EXPERT))
                        .toList()
                        .indexOf(true))
                .fill("3");
        centre.fill("each", "1");
        centre.press("save");
        centre.press("panel.distribute");
        centre.look("reviewers");
        centre.page.locator("form[action$='/confirmation'] button").click();
        assertThat(centre.page.locator("form[action$='/confirmation']")).hasCount(0);
    }

    private void expertReviews() {
        expert.page.navigate(mailed(expertAddress, "REVIEWERS_ASSIGNED"));
        assertThat(expert.page).hasURL(Pattern.compile(".*/proposals/" + proposal + "/review"));
        assertThat(expert.page.locator("main")).containsText(expert.say("proposal.veiled"));
        assertThat(expert.page.content()).doesNotContain(NAME);
        for (var criterion : new String[] {"need", "technology", "feasibility", "team"})
            expert.page.locator("[name='a." + criterion + "'][value='4']").check();
        expert.fill("a.comment", "Écouter plutôt que démonter : peu coûteux et vérifiable.");
        expert.fill("a.advice", "Mesurez aussi par vent fort.");
        expert.look("review-blind-phone");
        expert.press("review.submit");
        assertThat(expert.notice()).hasText(expert.say("review.submitted"));
        for (var address : new String[] {"", "/reviews"}) {
            expert.page.navigate("/proposals/" + proposal + address);
            assertThat(expert.page.content()).doesNotContain(NAME);
        }
        expert.look("proposal-blind-phone");
    }

    private void theyDiscuss() {
        centre.page.navigate("/proposals/" + proposal + "/reviews");
        assertThat(centre.page.locator("main")).containsText("Écouter plutôt que démonter");
        centre.fill("words", "바람이 강한 날은 며칠이나 됩니까?");
        centre.press("remark.say");
        assertThat(centre.notice()).hasText(centre.say("remark.said"));
        expert.page.navigate("/proposals/" + proposal + "/reviews");
        assertThat(expert.page.locator("#discussion")).containsText("바람이 강한 날은 며칠이나 됩니까?");
        expert.fill("words", "Une cinquantaine par an.");
        expert.press("remark.say");
        assertThat(expert.notice()).hasText(expert.say("remark.said"));
        expert.look("discussion-blind-phone");
    }

    private void centreDecidesAndAnswers() {
        centre.page.navigate("/proposals/" + proposal);
        assertThat(centre.page.locator("main")).containsText(NAME);
        assertThat(centre.page.locator("main")).containsText(centre.say("proposal.veiled.known"));
        centre.look("proposal-blind-centre");
        centre.page.locator("[name=outcome][value=ACCEPT]").check();
        centre.fill("reason", "측정 방법이 분명하고 비용이 적습니다.");
        centre.press("decision.decide");
        assertThat(centre.notice()).hasText(centre.say("decision.made"));
        centre.page.navigate("/calls/" + call + "/feedback");
        centre.page.locator("[name=decided][value=ACCEPTED]").check();
        centre.fill("opening", "함께하게 되어 기쁩니다.");
        centre.press("feedback.prepare.do");
        assertThat(centre.notice()).hasText(centre.say("feedback.prepared"));
        centre.page.locator("form[action$='/delivery'] button").click();
        assertThat(centre.notice()).hasText(centre.say("feedback.delivered"));
    }

    private void startupReadsAdvice() {
        startup.page.navigate("/proposals/" + proposal);
        assertThat(startup.page.locator("#feedback")).containsText("Mesurez aussi par vent fort.");
        assertThat(startup.page.content()).doesNotContain(EXPERT);
        startup.look("feedback-blind-phone");
        // with the decision the expert's work is done, and so is what they saw
        var gone = expert.page.context().request().get("/proposals/" + proposal);
        assertThat(gone.status()).isEqualTo(404);
    }

    private Guest guest(Chromium chromium, Language language, int width, String address) {
        var guest = new Guest(chromium, port, language, width, messages);
        guest.signIn(address, People.PASSWORD);
        return guest;
    }

    private Viewer.Member called(Viewer.Member member) {
        jdbc.sql("update organization set name = ? where id = ?")
                .params(NAME, member.of().value())
                .update();
        return people.again(member);
    }

    private List<String> mails(String address) {
        return await().until(
                        () -> jdbc.sql("select about from mail where address = ?")
                                .param(address)
                                .query(String.class)
                                .list(),
                        found -> !found.isEmpty());
    }

    private String mailed(String address, String about) {
        return await().until(
                        () -> jdbc.sql("select link from mail where address = ? and about = ?")
                                .params(address, about)
                                .query(String.class)
                                .list(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static Text korean(String words) {
        return new Text(words, Language.KO);
    }
}
