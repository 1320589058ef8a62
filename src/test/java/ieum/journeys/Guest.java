package ieum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import ieum.shared.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;

/** Someone at a browser, in a language and on a screen of some width, who reads what buttons and fields are called. */
class Guest {
    final Page page;
    private final Language language;
    private final MessageSource messages;
    private final List<String> complaints = new ArrayList<>();

    Guest(Chromium chromium, int port, Language language, int width, MessageSource messages) {
        this.language = language;
        this.messages = messages;
        page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.tag())
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(width, 900)
                        .setTimezoneId(
                                language == Language.VI
                                        ? "Asia/Ho_Chi_Minh"
                                        : language == Language.FR ? "Europe/Paris" : "Asia/Seoul")
                        // no fading from light to dark, of which axe would judge the middle
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        // what the content security policy blocks, and what fails to load, appears here
        page.onConsoleMessage(message -> {
            if (message.type().equals("error"))
                complaints.add(page.url() + " " + message.text() + " " + message.location());
        });
    }

    /** A wording of the portal, as this guest reads it. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    void signIn(String email, String password) {
        page.navigate("/sign-in");
        page.getByLabel(say("signIn.email")).fill(email);
        page.getByLabel(say("signIn.password")).fill(password);
        page.locator("main").getByRole(AriaRole.BUTTON, named("signIn")).click();
        page.waitForURL("**/");
    }

    void fill(String field, String text) {
        page.locator("[name='" + field + "']").first().fill(text);
    }

    void press(String key) {
        page.locator("main").getByRole(AriaRole.BUTTON, named(key)).first().click();
    }

    void follow(String key) {
        page.locator("main").getByRole(AriaRole.LINK, named(key)).first().click();
    }

    Locator notice() {
        return page.locator(".ieum-note[role=status]");
    }

    /** Nothing for axe to find in light and dark, nothing wider than the screen, and pictures for people. */
    void look(String name) {
        assertThat(page.locator("body").innerText()).as(name).doesNotContain("??");
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var file = "target/journeys/%s-%s.png".formatted(name, scheme.name().toLowerCase());
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)).setFullPage(true));
            assertThat(violations(axe())).as(name).isEmpty();
        }
        assertThat(fits()).as("%s fits the screen", name).isTrue();
    }

    /** The same without pictures, as words, at a wide screen, a phone and a zoom of 400 %. */
    List<String> findings() {
        var findings = new ArrayList<String>();
        if (page.locator("body").innerText().contains("??")) findings.add("a wording is missing");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // only colours are others in the dark
        findings.addAll(violations(axe().withRules(List.of("color-contrast"))));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        findings.addAll(violations(axe()));
        for (int width : List.of(390, 320, 1280)) {
            page.setViewportSize(width, 900);
            if (!fits()) findings.add("is wider than " + width);
        }
        return findings;
    }

    /** Pages have no frames, so there is no need of a second page to put results together. */
    @SuppressWarnings("deprecation")
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml())
                .toList();
    }

    private boolean fits() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    void hadNoComplaints() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private Locator.GetByRoleOptions named(String key) {
        return new Locator.GetByRoleOptions().setName(say(key)).setExact(true);
    }
}
