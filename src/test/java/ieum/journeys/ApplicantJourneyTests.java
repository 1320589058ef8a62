package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.challenges.ChallengeFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Applicants under conditions that are not the best: without a mouse, without a session, without a connection. */
@Journey
class ApplicantJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Proposals proposals;

    @Autowired
    MessageSource messages;

    Chromium chromium;
    Viewer.Member company;
    Viewer.Member startup;
    String companyAddress;
    String startupAddress;
    ChallengeId challenge;

    @BeforeEach
    void challengeIsOpen() {
        chromium = Chromium.start();
        companyAddress = People.someAddress();
        startupAddress = People.someAddress();
        company = people.member(OrganizationKind.LARGE_COMPANY, companyAddress);
        startup = people.member(OrganizationKind.STARTUP, startupAddress);
        challenge = published(challenges, programs, text("Quieter ports"), company, people.centre());
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void proposalIsSubmittedAndReviewedByKeyboardAlone() {
        var applicant = new Guest(chromium, port, Language.FR, 1280, messages);
        applicant.signIn(startupAddress, People.PASSWORD);
        applicant.page.navigate("/challenges/" + challenge);
        enter(applicant, applicant.page.locator("a[href*='/proposals/new']"));
        enter(applicant, applicant.page.locator("main form button.btn-primary"));
        type(applicant, "title", "Freins silencieux");
        type(applicant, "summary", "Moins de bruit au quai");
        type(applicant, "solution", "Des patins neufs");
        type(applicant, "plan", "Quatre semaines");
        type(applicant, "readiness", "7");
        enter(applicant, applicant.page.locator("button[value=check]"));
        applicant.page.waitForURL("**/check");
        enter(applicant, applicant.page.locator("form[action$='/submission'] button"));
        applicant.page.waitForURL("**/receipt");
        var proposal = applicant.page.url().replace("/receipt", "");
        applicant.hadNoComplaints();

        var reviewer = new Guest(chromium, port, Language.KO, 1280, messages);
        reviewer.signIn(companyAddress, People.PASSWORD);
        reviewer.page.navigate(proposal + "/review");
        for (var criterion : new String[] {"need", "technology", "feasibility", "team"}) {
            reach(
                    reviewer,
                    reviewer.page.locator("[name='a." + criterion + "']").first());
            reviewer.page.keyboard().press("ArrowRight");
        }
        type(reviewer, "'a.comment'", "현장에 맞습니다.");
        enter(reviewer, reviewer.page.locator("form[data-autosave] button.btn-lg"));
        assertThat(reviewer.notice()).hasText(reviewer.say("review.submitted"));
        assertThat(reviewer.page.locator("main")).containsText("현장에 맞습니다.");
        reviewer.hadNoComplaints();
    }

    @Test
    void whatIsTypedOutlivesAWrongFieldLeavingALostConnectionAndTheSession() {
        var id = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        var guest = new Guest(chromium, port, Language.VI, 390, messages);
        guest.signIn(startupAddress, People.PASSWORD);
        guest.page.navigate("/proposals/" + id + "/edit");

        // a field that is wrong, and gone before the page would have saved by itself
        guest.fill("readiness", "mười hai");
        guest.fill("plan", "Sáu tuần tại cảng");
        guest.page.locator(".ieum-brand").click();
        guest.page.waitForURL("**/");
        assertThat(saved(id)).contains("Sáu tuần tại cảng");

        // without a connection, until it is back
        guest.page.navigate("/proposals/" + id + "/edit");
        guest.page.context().setOffline(true);
        guest.fill("solution", "Viết khi mất mạng");
        assertThat(guest.page.locator("#saved")).hasText(guest.say("draft.offline"));
        guest.page.context().setOffline(false);
        assertThat(guest.page.locator("#saved .ieum-saved")).containsText("✓");
        assertThat(saved(id)).contains("Viết khi mất mạng");

        // after the session has ended: sign in, and be back on the page with all of it
        guest.page.context().clearCookies();
        guest.fill("summary", "Viết sau khi hết phiên");
        guest.page.locator("#saved a").click();
        guest.page.waitForURL("**/sign-in");
        guest.page.locator("#email").fill(startupAddress);
        guest.page.locator("#password").fill(People.PASSWORD);
        guest.page.locator("main form button").first().click();
        guest.page.waitForURL("**/edit**");
        assertThat(guest.page.locator("[name=summary]")).hasValue("Viết sau khi hết phiên");
        assertThat(guest.page.locator("#saved .ieum-saved")).containsText("✓");
        guest.fill("plan", "Bảy tuần");
        await().untilAsserted(() -> assertThat(saved(id)).contains("Viết sau khi hết phiên", "Bảy tuần"));
    }

    @Test
    void whoSignsInNextAtTheSameBrowserIsShownNothingOfWhatWasTyped() {
        var other = People.someAddress();
        people.member(OrganizationKind.LARGE_COMPANY, other);
        var guest = new Guest(chromium, port, Language.EN, 1280, messages);
        guest.signIn(companyAddress, People.PASSWORD);
        guest.page.navigate("/challenges/new");
        guest.fill("title", "Typed by the first");
        guest.page.reload();
        assertThat(guest.page.locator("[name=title]")).hasValue("Typed by the first");

        guest.page.context().clearCookies();
        guest.signIn(other, People.PASSWORD);
        guest.page.navigate("/challenges/new");

        assertThat(guest.page.locator("[name=title]")).hasValue("");
        assertThat(String.valueOf(guest.page.evaluate("sessionStorage.getItem('typed')")))
                .doesNotContain("Typed by the first");
    }

    private String saved(ProposalId id) {
        return proposals.get(id, startup).text().toString();
    }

    private static void type(Guest guest, String field, String text) {
        reach(guest, guest.page.locator("[name=" + field + "]").first());
        guest.page.keyboard().type(text);
    }

    private static void enter(Guest guest, Locator control) {
        reach(guest, control);
        guest.page.keyboard().press("Enter");
    }

    /** By Tab alone, as far as it takes from where the focus is. */
    private static void reach(Guest guest, Locator control) {
        control.waitFor();
        for (int step = 0; step < 80; step++) {
            if ((Boolean) control.evaluate("element => element === document.activeElement")) return;
            guest.page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by keyboard to " + control);
    }
}
