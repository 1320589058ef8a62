package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.challenges.ChallengeFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.files.StoredFile;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * Each way in which work is lost elsewhere: what was typed and chosen is compared afterwards, on the page and in the
 * database. A wrong field, leaving, a lost connection and an ended session also in {@link ApplicantJourneyTests}, a killed
 * server in {@link KilledServerJourneyTests}.
 */
@Journey
class NeverLoseWorkJourneyTests {
    private static final Map<String, String> TYPED = Map.of(
            "title", "조용한 제동",
            "summary", "부두의 소음을 줄입니다",
            "solution", "새 패드\n두 번째 줄",
            "plan", "4주",
            "readiness", "6");

    private static Chromium chromium;

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

    String address;
    Viewer.Member startup;
    ProposalId draft;
    Guest guest;
    Page page;

    @BeforeAll
    static void openBrowser() {
        // a page saves after two seconds, and a busy machine takes its time
        PlaywrightAssertions.setDefaultAssertionTimeout(15000);
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void applicantIsWriting() {
        address = People.someAddress();
        startup = people.member(OrganizationKind.STARTUP, address);
        ChallengeId challenge = published(
                challenges,
                programs,
                text("Quieter ports"),
                people.member(OrganizationKind.LARGE_COMPANY),
                people.centre());
        draft = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        guest = new Guest(chromium, port, Language.KO, 390, messages);
        guest.signIn(address, People.PASSWORD);
        page = guest.page;
        page.navigate(edit());
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void fiveMinutesOfflineLoseNothingAndNeitherDoesTheTabThatWasClosedMeanwhile() {
        page.clock().install();
        page.navigate(edit());
        page.context().setOffline(true);
        TYPED.forEach(guest::fill);
        choose("계획서.pdf");
        page.clock().fastForward(5 * 60 * 1000L);
        assertThat(saving()).hasText(guest.say("draft.offline"));
        assertThat(waiting()).containsText(guest.say("file.waits"));

        // a click that leads nowhere now leads nowhere, and not to the browser's own page
        page.locator("button[value=check]").click();
        assertThat(page.locator("[name=title]")).hasValue(TYPED.get("title"));

        page.context().setOffline(false);
        assertThat(saved()).isVisible();
        assertThat(waiting()).isHidden();
        assertThat(page.locator("#kept-files")).containsText("계획서.pdf");
        everythingIsThere();
        assertThat(proposals.get(draft, startup).files())
                .extracting(StoredFile::name)
                .containsExactly("계획서.pdf");

        page.context().setOffline(true);
        guest.fill("plan", "연결 없이 쓰고 닫음");
        page.clock().fastForward(5000);
        assertThat(saving()).hasText(guest.say("draft.offline"));
        var later = page.context().newPage();
        page.close();
        page.context().setOffline(false);
        later.navigate(edit());
        assertThat(later.locator("[name=plan]")).hasValue("연결 없이 쓰고 닫음");
        assertThat(later.locator("#saved .ieum-saved")).isVisible();
        later.waitForCondition(() -> stored().contains("연결 없이 쓰고 닫음"));
    }

    @Test
    void reloadAndBackRightAfterTheLastKeyKeepEveryField() {
        TYPED.forEach(guest::fill);
        page.reload();
        compare(page);

        guest.fill("plan", "뒤로 가기 직전");
        page.evaluate("history.back()");
        page.waitForURL("**/");
        page.evaluate("history.forward()");
        page.waitForURL("**/edit");
        assertThat(page.locator("[name=plan]")).hasValue("뒤로 가기 직전");
        assertThat(page.locator("[name=title]")).hasValue(TYPED.get("title"));
        assertThat(saved()).isVisible();
        page.waitForCondition(() -> stored().contains("뒤로 가기 직전"));
    }

    @Test
    void twoTabsKnowOfEachOtherAndWhatBothChangedIsChosen() {
        var other = page.context().newPage();
        other.navigate(edit());
        assertThat(other.locator("#other-tab")).hasText(guest.say("draft.otherTab"));
        assertThat(page.locator("#other-tab")).isVisible();

        // what only one changes appears in the other
        guest.fill("title", "첫 번째 탭의 제목");
        assertThat(other.locator("[name=title]")).hasValue("첫 번째 탭의 제목");

        // what both change is asked, and shown
        guest.fill("summary", "첫 번째 탭");
        // the first saves first
        other.waitForTimeout(800);
        other.locator("[name=summary]").fill("두 번째 탭");
        other.locator("[name=plan]").fill("두 번째 탭의 계획");
        assertThat(other.locator("#two-versions")).isVisible();
        assertThat(other.locator("#two-versions")).containsText("첫 번째 탭");
        assertThat(other.locator("#two-versions")).containsText("두 번째 탭");
        assertThat(proposals.get(draft, startup).text().summary().original()).isEqualTo("첫 번째 탭");
        other.locator("[data-keep]").click();
        assertThat(other.locator("#two-versions")).isHidden();
        assertThat(page.locator("[name=summary]")).hasValue("두 번째 탭");
        assertThat(page.locator("[name=plan]")).hasValue("두 번째 탭의 계획");
        page.waitForCondition(() -> stored().contains("두 번째 탭의 계획"));
        assertThat(stored()).contains("첫 번째 탭의 제목");
    }

    @Test
    void anotherDeviceIsNeitherOverwrittenNorOverwrites() {
        var phone = new Guest(chromium, port, Language.VI, 390, messages);
        phone.signIn(address, People.PASSWORD);
        phone.page.navigate(edit());
        guest.fill("title", "컴퓨터에서 쓴 제목");
        assertThat(saved()).isVisible();
        page.waitForCondition(() -> stored().contains("컴퓨터에서 쓴 제목"));

        phone.fill("plan", "Viết trên điện thoại");
        assertThat(phone.page.locator("[name=title]")).hasValue("컴퓨터에서 쓴 제목");
        page.waitForCondition(() -> stored().contains("Viết trên điện thoại"));
        assertThat(stored()).contains("컴퓨터에서 쓴 제목");

        // the other way round with the same answer: the one who comes second chooses, and takes what is there
        guest.fill("plan", "컴퓨터에서 쓴 계획");
        assertThat(page.locator("#two-versions")).containsText("Viết trên điện thoại");
        page.locator("[data-take]").click();
        assertThat(page.locator("[name=plan]")).hasValue("Viết trên điện thoại");
        phone.page.context().close();
    }

    @Test
    void chosenFilesOutliveAnEndedSessionAndAWrongField() {
        page.context().clearCookies();
        guest.fill("summary", "세션이 끝난 뒤");
        choose("증빙.pdf");
        assertThat(waiting()).containsText(guest.say("file.expired"));
        assertThat(saving()).containsText(guest.say("draft.expired"));
        waiting().locator("a").click();
        page.waitForURL("**/sign-in");
        page.locator("#email").fill(address);
        page.locator("#password").fill(People.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL("**/edit**");
        assertThat(page.locator("#kept-files")).containsText("증빙.pdf");
        assertThat(page.locator("[name=summary]")).hasValue("세션이 끝난 뒤");
        assertThat(saved()).isVisible();
        page.waitForCondition(() -> stored().contains("세션이 끝난 뒤"));

        // a form that is sent as a whole, with a mistake in another field
        page.navigate("/organizations/" + startup.of() + "/credentials/new");
        page.locator("#file").setInputFiles(pdf("인증서.pdf"));
        guest.fill("number", "A-1");
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator(".ieum-errors")).isVisible();
        assertThat(page.locator("[name=number]")).hasValue("A-1");
        page.waitForFunction("document.querySelector('#file').files[0]?.name === '인증서.pdf'");
    }

    @Test
    void aFileThatIsNotTakenSaysWhyAndOneThatIsSentTwiceIsThereOnce() {
        page.locator("#file").setInputFiles(new FilePayload("a.pdf", "application/pdf", "not a document".getBytes()));
        assertThat(waiting()).containsText(guest.say("file.NAME", "a.pdf"));
        choose("한 번.pdf");
        assertThat(page.locator("#kept-files")).containsText("한 번.pdf");
        page.waitForResponse(answer -> answer.url().endsWith("/files"), () -> choose("한 번.pdf"));
        assertThat(proposals.get(draft, startup).files()).hasSize(1);
    }

    @Test
    void submittingTwiceAndGoingBackIsOneProposalWithOneReceipt() {
        var other = page.context().newPage();
        other.navigate(edit());
        page.locator("button[value=check]").click();
        page.waitForURL("**/check");
        page.locator("form[action$='/submission'] button").dblclick();
        page.waitForURL("**/receipt");
        var receipt = page.locator("code").innerText();
        page.goBack();
        var again = page.locator("form[action$='/submission'] button");
        if (again.count() > 0) again.click();
        page.navigate("/proposals/" + draft + "/receipt");
        assertThat(page.locator("code")).hasText(receipt);
        // a tab that was left open says that nothing more is taken, and keeps what is typed
        other.locator("[name=plan]").fill("제출한 뒤에 씀");
        assertThat(other.locator("#saved")).hasText(guest.say("draft.closed"));
        assertThat(other.locator("[name=plan]")).hasValue("제출한 뒤에 씀");
        assertThat(proposals
                        .list(ProposalFilter.of(ProposalStatus.SUBMITTED), startup, 1)
                        .rows())
                .hasSize(1);
    }

    @Test
    void sessionThatIsAboutToEndSaysSoAndGoesOn() {
        page.clock().install();
        page.navigate(edit());
        var dialog = page.locator("dialog");
        assertThat(dialog).isHidden();
        page.clock().fastForward((8 * 60 - 4) * 60 * 1000L);
        assertThat(dialog).isVisible();
        page.waitForResponse(
                "**/session", () -> dialog.getByText(guest.say("session.stay")).click());
        assertThat(dialog).isHidden();
        page.clock().fastForward(60 * 60 * 1000L);
        assertThat(dialog).isHidden();
    }

    private String edit() {
        return "/proposals/" + draft + "/edit";
    }

    private String stored() {
        return proposals.get(draft, startup).text().toString();
    }

    private void choose(String name) {
        page.locator("#file").setInputFiles(pdf(name));
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", FileFixtures.pdf());
    }

    private Locator saving() {
        return page.locator("#saved");
    }

    private Locator saved() {
        return page.locator("#saved .ieum-saved");
    }

    private Locator waiting() {
        return page.locator("#waiting-files");
    }

    /** In the database, and on a page that has nothing but what the portal sends. */
    private void everythingIsThere() {
        TYPED.values().forEach(value -> assertThat(stored()).contains(value));
        page.evaluate("sessionStorage.clear(); localStorage.clear()");
        page.navigate(edit());
        compare(page);
    }

    private static void compare(Page page) {
        TYPED.forEach((field, value) ->
                assertThat(page.locator("[name=" + field + "]")).hasValue(value));
    }
}
