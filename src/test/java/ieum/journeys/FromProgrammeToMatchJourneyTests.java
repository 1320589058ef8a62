package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import ieum.People;
import ieum.files.FileFixtures;
import ieum.organizations.OrganizationKind;
import ieum.shared.Language;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * The main job, by three people in three languages: a Korean centre opens a programme, a French company posts a
 * challenge in it, a Vietnamese startup answers on a phone; company and centre judge, and both sides confirm a match.
 */
@Journey
class FromProgrammeToMatchJourneyTests {
    private static final Pattern ID = Pattern.compile("/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    String centreName;
    String call;
    Guest centre;
    Guest company;
    Guest startup;

    @Test
    void threePeopleInThreeLanguagesComeToAMatch() {
        try (var chromium = Chromium.start()) {
            centre = guest(chromium, Language.KO, 1280, OrganizationKind.CENTRE);
            company = guest(chromium, Language.FR, 1280, OrganizationKind.MID_SIZE_COMPANY);
            startup = guest(chromium, Language.VI, 390, OrganizationKind.STARTUP);

            centreOpensAProgramme();
            var challenge = companyOffersAChallenge();
            centrePublishesIt(challenge);
            var proposal = startupSubmitsAProposal(challenge);
            companyReviewsIt(proposal);
            theyTalkAboutIt(proposal);
            centreAccepts(proposal);
            centreGivesFeedback(proposal);
            var match = centreProposesAMatch(proposal);
            bothConfirm(match);
            centreSeesTheFigures();

            centre.hadNoComplaints();
            company.hadNoComplaints();
            startup.hadNoComplaints();
        }
    }

    private Guest guest(Chromium chromium, Language language, int width, OrganizationKind kind) {
        var email = People.someAddress();
        var member = people.member(kind, email);
        if (kind == OrganizationKind.CENTRE) centreName = member.organizationName();
        var guest = new Guest(chromium, port, language, width, messages);
        guest.page.navigate("/");
        guest.look("home-visitor-" + language.tag());
        guest.signIn(email, People.PASSWORD);
        assertThat(guest.page.locator("html")).hasAttribute("lang", language.tag());
        return guest;
    }

    private void centreOpensAProgramme() {
        centre.page.navigate("/programs");
        centre.follow("program.new");
        centre.press("program.open");
        assertThat(centre.page.locator(".ieum-errors")).containsText(centre.say("NotBlank.programForm.name"));
        centre.look("program-errors");
        centre.fill("name", "2026 지역 개방형 혁신 여정");
        centre.fill("summary", "지역 수요기업의 과제와 스타트업의 해법을 잇습니다.");
        centre.page
                .getByLabel(centreName, new Page.GetByLabelOptions().setExact(true))
                .check();
        centre.fill("demandPlaces", "9");
        centre.fill("demandCounted", "과제가 공개된 기관을 한 번씩 셉니다.");
        centre.fill("startupPlaces", "9");
        centre.fill("startupCounted", "제안이 수락된 기관을 한 번씩 셉니다.");
        centre.fill("callTitle", "1차 모집");
        centre.fill("opensAt", "2026-01-01T09:00");
        centre.fill("closesAt", "2036-01-01T18:00");
        centre.press("program.open");
        assertThat(centre.notice()).hasText(centre.say("program.opened"));
        centre.look("program");
        call = centre.page.locator("main a[href^='/calls/']").first().getAttribute("href");
    }

    private String companyOffersAChallenge() {
        company.page.navigate("/challenges/new");
        company.page
                .locator("[name=track] option", new Page.LocatorOptions().setHasText("여정"))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        company.page
                .locator("[name=track]")
                .selectOption(company.page
                        .locator("[name=track] option", new Page.LocatorOptions().setHasText("여정"))
                        .first()
                        .getAttribute("value"));
        company.fill("title", "Détecter l’usure des pompes avant l’arrêt de la presse");
        company.fill("summary", "Quatre presses s’arrêtent neuf fois par an sans prévenir.");
        company.fill("problem", "Chaque arrêt coûte un poste et les pièces dans l’outil.");
        company.fill("expected", "Une alarme sept jours avant, juste à 85 %.");
        company.fill("gives", "La presse 4, un ingénieur, les données de 2024.");
        company.fill("readiness", "6");
        company.press("challenge.saveDraft");
        assertThat(company.notice()).hasText(company.say("challenge.drafted"));
        company.press("challenge.toCheck");
        assertThat(company.notice()).hasText(company.say("challenge.saved"));
        assertThat(company.page.locator("h1")).hasAttribute("lang", "fr");
        company.press("challenge.offer");
        assertThat(company.notice()).hasText(company.say("challenge.offered"));
        company.look("challenge-offered");
        return company.page.url();
    }

    private void centrePublishesIt(String challenge) {
        centre.page.navigate("/");
        centre.look("home-centre");
        centre.page
                .locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText("Détecter"))
                .first()
                .click();
        assertThat(centre.page).hasURL(challenge);
        centre.press("challenge.publish");
        assertThat(centre.notice()).hasText(centre.say("challenge.published"));
    }

    private String startupSubmitsAProposal(String challenge) {
        startup.page.navigate("/challenges");
        startup.page.locator("#q").pressSequentially("pompes");
        startup.page.waitForURL("**/challenges?**q=pompes**");
        startup.look("challenges-phone");
        startup.page.navigate(challenge);
        startup.look("challenge-phone");
        startup.follow("challenge.propose");
        startup.look("proposal-begin-phone");
        startup.press("proposal.begin");
        startup.fill("title", "Cảm biến rung không dây cho bơm thủy lực");
        startup.fill("summary", "Báo trước sự cố bơm trung bình 11 ngày.");
        // it saves itself a moment after typing, without any button
        assertThat(startup.page.locator("#saved .ieum-saved"))
                .containsText("✓", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
        startup.page.waitForResponse(
                answer -> answer.request().method().equals("POST") && answer.status() == 200,
                () -> startup.fill("solution", "Gắn cảm biến rung, phân tích tại chỗ, dữ liệu không rời nhà máy."));
        startup.page.reload();
        assertThat(startup.page.locator("[name=title]")).hasValue("Cảm biến rung không dây cho bơm thủy lực");
        startup.fill("plan", "Bốn tuần tại máy ép số 4; đo tỷ lệ cảnh báo đúng.");
        startup.fill("readiness", "7");
        startup.look("proposal-phone");
        startup.press("proposal.toCheck");
        startup.page.waitForURL("**/check");
        startup.page.navigate(startup.page.url().replace("/check", "/edit"));
        startup.page
                .locator("#file")
                .setInputFiles(new FilePayload("kế hoạch.pdf", "application/pdf", FileFixtures.pdf()));
        assertThat(startup.page.locator("#kept-files")).containsText("kế hoạch.pdf");
        startup.press("proposal.toCheck");
        startup.page.waitForURL("**/check");
        startup.look("proposal-check-phone");
        startup.press("proposal.submit");
        startup.page.waitForURL("**/receipt");
        assertThat(startup.page.locator("code")).hasText(Pattern.compile("[0-9a-f]{64}"));
        startup.look("receipt-phone");
        return startup.page.url().replace("/receipt", "");
    }

    private void companyReviewsIt(String proposal) {
        company.page.navigate("/");
        company.look("home-company");
        company.page.navigate(proposal + "/review");
        for (var criterion : new String[] {"need", "technology", "feasibility", "team"})
            company.page.locator("[name='a." + criterion + "'][value='4']").check();
        company.fill("a.comment", "Installation sans vider le circuit : exactement ce que nous cherchons.");
        company.fill("a.advice", "Mesurez aussi la nuit.");
        company.look("review");
        company.press("review.submit");
        assertThat(company.notice()).hasText(company.say("review.submitted"));
    }

    private void theyTalkAboutIt(String proposal) {
        centre.page.navigate(proposal + "/reviews");
        centre.fill("words", "현장에서 직접 측정한 값입니까?");
        centre.press("remark.say");
        assertThat(centre.notice()).hasText(centre.say("remark.said"));
        company.page.navigate(proposal + "/reviews");
        assertThat(company.page.locator("#discussion")).containsText("현장에서 직접 측정한 값입니까?");
        company.fill("words", "Oui, par leur laboratoire.");
        company.press("remark.say");
        company.look("discussion");
    }

    /** What the company wrote for the applicant, without its name. */
    private void centreGivesFeedback(String proposal) {
        centre.page.navigate(call + "/feedback");
        centre.page.locator("[name=decided][value=ACCEPTED]").check();
        centre.fill("opening", "함께하게 되어 기쁩니다.");
        centre.press("feedback.prepare.do");
        assertThat(centre.notice()).hasText(centre.say("feedback.prepared"));
        centre.look("feedback-round");
        centre.page.locator("form[action$='/delivery'] button").click();
        assertThat(centre.notice()).hasText(centre.say("feedback.delivered"));
        startup.page.navigate(proposal);
        assertThat(startup.page.locator("#feedback")).containsText("함께하게 되어 기쁩니다.");
        assertThat(startup.page.locator("#feedback")).containsText("Mesurez aussi la nuit.");
        startup.look("feedback-phone");
        centre.page.navigate(call + "/consistency");
        centre.look("consistency");
    }

    private void centreAccepts(String proposal) {
        centre.page.navigate(proposal);
        centre.page.locator("[name=outcome][value=ACCEPT]").check();
        centre.fill("reason", "현장 설치 방법과 실증 지표가 분명합니다.");
        centre.look("proposal-centre");
        centre.press("decision.decide");
        assertThat(centre.notice()).hasText(centre.say("decision.made"));
        startup.page.navigate(proposal);
        assertThat(startup.page.locator("main")).containsText("현장 설치 방법과 실증 지표가 분명합니다.");
        startup.look("proposal-accepted-phone");
    }

    private String centreProposesAMatch(String proposal) {
        centre.page.navigate(proposal + "/reviews");
        centre.follow("decision.toMatch");
        centre.fill("task", "프레스 4호기 유압 펌프 실증, 2027년 2월부터 4주");
        centre.press("match.propose");
        assertThat(centre.notice()).hasText(centre.say("match.proposed"));
        return centre.page.url();
    }

    private void bothConfirm(String match) {
        company.page.navigate(match);
        company.look("match");
        company.press("match.confirm");
        assertThat(company.notice()).hasText(company.say("match.answered"));
        startup.page.navigate(match);
        assertThat(startup.page.locator("main")).containsText(startup.say("match.confirmations", 1));
        startup.look("match-phone");
        startup.press("match.confirm");
        assertThat(startup.page.locator("main")).containsText(startup.say("match.counts", 1));
    }

    private void centreSeesTheFigures() {
        centre.page.navigate("/");
        centre.look("home-centre-figures");
        var confirmed = centre.page.locator(".ieum-funnel a[href*='/matches?status=CONFIRMED']");
        assertThat(confirmed).hasText("1");
        confirmed.click();
        assertThat(centre.page.locator("tbody tr")).hasCount(1);
        assertThat(ID.matcher(centre.page.locator("tbody th a").getAttribute("href"))
                        .find())
                .isTrue();
    }
}
