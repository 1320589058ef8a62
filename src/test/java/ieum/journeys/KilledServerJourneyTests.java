package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import ieum.PortalProcess;
import ieum.files.FileFixtures;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal and its database are killed while somebody writes, and are started again: every field is compared. */
class KilledServerJourneyTests {
    private static final Map<String, String> TYPED = Map.of(
            "title", "서버가 멈춘 날",
            "summary", "저장 직전에 멈춤",
            "solution", "첫 줄\n둘째 줄",
            "plan", "멈춘 동안 쓴 계획");

    @TempDir
    Path folder;

    @AfterEach
    void stopPostgres() throws Exception {
        PortalProcess.killPostgres(folder.resolve("data"));
    }

    @Test
    void whatIsTypedAndChosenAroundAKilledServerIsThereAfterwards() throws Exception {
        try (var chromium = Chromium.start()) {
            var port = PortalProcess.freePort();
            var portal = start(port);
            var page = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setLocale("ko")
                            .setViewportSize(390, 844)
                            .setBaseURL("http://localhost:" + port))
                    .newPage();
            openDraft(page);

            page.locator("[name=title]").fill(TYPED.get("title"));
            assertThat(page.locator("#saved .ieum-saved")).isVisible();
            page.locator("[name=summary]").fill(TYPED.get("summary"));
            page.locator("[name=solution]").fill(TYPED.get("solution"));
            portal.kill();
            PortalProcess.killPostgres(folder.resolve("data"));
            page.locator("[name=plan]").fill(TYPED.get("plan"));
            page.locator("#file").setInputFiles(new FilePayload("멈춘 동안.pdf", "application/pdf", FileFixtures.pdf()));
            assertThat(page.locator("#saved .ieum-message")).isVisible();
            assertThat(page.locator("#waiting-files")).containsText("멈춘 동안.pdf");

            try (var again = start(port)) {
                assertThat(page.locator("#waiting-files")).isHidden(patient());
                assertThat(page.locator("#kept-files")).containsText("멈춘 동안.pdf");
                assertThat(page.locator("#saved .ieum-saved")).isVisible();
                // a page that knows nothing but what the portal has
                page.evaluate("sessionStorage.clear(); localStorage.clear()");
                page.reload();
                TYPED.forEach((field, value) ->
                        assertThat(page.locator("[name=" + field + "]")).hasValue(value));
                assertThat(page.locator("#kept-files")).containsText("멈춘 동안.pdf");
            }
        }
    }

    private PortalProcess start(int port) throws Exception {
        return PortalProcess.startAt(port, folder, "--ieum.data=" + folder.resolve("data"), "--ieum.demo=true")
                .up();
    }

    /** As the applicant of the demo, who has begun one. */
    private static void openDraft(Page page) {
        page.navigate("/sign-in");
        page.locator("#email").fill("startup@ieum.example");
        page.locator("#password").fill("ieum-demo-2026");
        page.locator("main form button").first().click();
        page.waitForURL("**/");
        page.navigate("/proposals?status=DRAFT");
        page.navigate(page.locator("main table a[href*='/proposals/']").first().getAttribute("href") + "/edit");
    }

    private static LocatorAssertions.IsHiddenOptions patient() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(40000);
    }
}
