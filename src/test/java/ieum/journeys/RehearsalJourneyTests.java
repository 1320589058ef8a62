package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.shared.Language;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A centre's operator, nervous before a call opens, plays it through and throws it away. */
@Journey
class RehearsalJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    MessageSource messages;

    @Test
    void callIsPlayedUntilItsLastMinuteAndThrownAway() {
        var address = People.someAddress();
        var centre = people.member(OrganizationKind.CENTRE, address);
        var opens = Instant.now().plus(Duration.ofDays(10));
        var program = programs.open(
                ProgramFixtures.program(null, centre.of()),
                ProgramFixtures.call(opens, opens.plus(Duration.ofDays(30))),
                centre);
        try (var chromium = Chromium.start()) {
            var guest = new Guest(chromium, port, Language.KO, 390, messages);
            guest.signIn(address, People.PASSWORD);
            guest.page.navigate("/calls/" + calls.of(program).getFirst().id());
            guest.follow("call.rehearse");
            guest.press("rehearsal.begin");
            guest.page.waitForURL("**/rehearsals/*");
            assertThat(guest.findings()).isEmpty();
            var home = guest.page.url();

            // as the first applicant, whose draft is there once the call is open
            guest.page
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(guest.say("rehearsal.made.applicant", 1)))
                    .first()
                    .click();
            var clock = guest.page.locator(".ieum-rehearsal time");
            var before = clock.textContent();
            guest.page.locator(".ieum-rehearsal summary").click();
            guest.page.locator(".ieum-rehearsal button[value=LAST_MINUTE]").click();
            assertThat(clock).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            guest.page.navigate(guest.page.url() + "proposals");
            var draft = guest.page
                    .locator("main table a[href*='/proposals/']")
                    .first()
                    .getAttribute("href");
            guest.page.navigate(draft + "/edit");
            guest.fill("title", "1분 전에 고친 제목");
            assertThat(guest.page.locator("main")).containsText("저장됨");
            assertThat(guest.findings()).isEmpty();
            guest.page.locator("button[value=check]").click();
            guest.page.locator("form[action$='/submission'] button").click();
            guest.page.waitForURL("**/receipt");
            assertThat(guest.page.locator(".ieum-rehearsal")).containsText(guest.say("rehearsal.banner.what"));

            // the portal itself, in the same session, is that of the operator and knows nothing of it
            guest.page.navigate("/proposals");
            assertThat(guest.page.locator(".ieum-rehearsal")).hasCount(0);
            assertThat(guest.page.locator("main")).not().containsText("1분 전에 고친 제목");
            guest.page.navigate(home);
            guest.press("rehearsal.throwAway");
            assertThat(guest.notice()).hasText(guest.say("rehearsal.ended"));
            guest.hadNoComplaints();
        }
    }
}
