package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import ieum.People;
import ieum.events.EventId;
import ieum.meetings.MeetingFairs;
import ieum.meetings.MeetingFixtures;
import ieum.meetings.Meetings;
import ieum.meetings.Parties;
import ieum.meetings.PartyId;
import ieum.meetings.PlanHead;
import ieum.meetings.Plans;
import ieum.meetings.Side;
import ieum.meetings.Wishes;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A day of 20 companies, 81 startups and 156 meetings, from the wishes to the plan that everybody was told, and anew. */
@Journey
class MeetingJourneyTests {
    private static final int COMPANIES = 20;
    private static final int STARTUPS = 81;
    private static final int MEETINGS = 156;
    private static final int ROUNDS = 12;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    MeetingFairs fairs;

    @Autowired
    Parties parties;

    @Autowired
    Wishes wishes;

    @Autowired
    Plans plans;

    @Autowired
    Meetings meetings;

    @Autowired
    MessageSource messages;

    Chromium chromium;

    @BeforeEach
    void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void hundredAndFiftySixMeetingsArePlannedProvenToldAndPlannedAnewForALateArrival() {
        var address = People.someAddress();
        var daegu = people.member(OrganizationKind.CENTRE, address);
        var startupAddress = People.someAddress();
        var startup = people.member(OrganizationKind.STARTUP, startupAddress);
        var event = fixtures.event(ROUNDS, COMPANIES, null, daegu);
        var path = "/events/" + event + "/meetings";
        var own = fixtures.joined(event, startup);
        wishAll(event, own, daegu);

        // the startup answers on a phone, and says when it cannot
        var guest = new Guest(chromium, port, Language.VI, 390, messages);
        guest.signIn(startupAddress, People.PASSWORD);
        guest.page.navigate(path);
        guest.page.locator("main .btn-primary").first().click();
        assertThat(guest.page.locator("#received")).isVisible();
        guest.page.locator("form[action$='/acceptance'] button").first().click();
        assertThat(guest.notice()).hasText(guest.say("wish.accepted"));
        guest.page.locator("[name=away]").first().check();
        guest.press("save");
        assertThat(guest.notice()).hasText(guest.say("party.saved"));
        guest.look("party-vi-390");

        // the clerk looks for the plan, and sees its proof before anybody is told
        var clerk = new Guest(chromium, port, Language.KO, 1280, messages);
        clerk.signIn(address, People.PASSWORD);
        clerk.page.navigate(path);
        assertThat(clerk.page.locator(".ieum-strip")).containsText(String.valueOf(COMPANIES + STARTUPS));
        clerk.follow("plan.new");
        clerk.press("plan.compute");
        assertThat(clerk.page.locator(".ieum-grid"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        clerk.look("plan-ko-1280");
        var first = plans.list(event, daegu).getFirst();
        assertThat(first.wishes()).isEqualTo(MEETINGS);
        assertThat(first.weight()).isEqualTo(first.bound());
        assertThat(first.idle()).isZero();
        clerk.follow("plan.certificate");
        assertThat(clerk.page.locator("main")).containsText(clerk.say("plan.certificate.best"));
        clerk.look("certificate-ko-1280");

        // by keyboard alone: another round for one of them, with what that means
        clerk.page.goBack();
        clerk.page.locator(".ieum-grid td a").first().focus();
        clerk.page.keyboard().press("Enter");
        clerk.page.locator("[name=round]").first().focus();
        clerk.look("pair-ko-1280");
        clerk.page.keyboard().press("Space");
        clerk.page.keyboard().press("Enter");
        assertThat(clerk.notice()).hasText(clerk.say("plan.moved.now"));
        assertThat(clerk.page.locator("td.pinned")).hasCount(2);

        clerk.page.navigate(path + "/plans/" + first.id());
        clerk.press("plan.publish");
        assertThat(clerk.notice()).hasText(clerk.say("plan.publishedNow"));
        guest.page.navigate(path + "/parties/" + own);
        assertThat(guest.page.locator("#meetings")).isVisible();
        guest.look("schedule-vi-390");

        // a company cannot be there for its first two meetings: a calm plan moves few, and shows which before anybody
        // is told
        var late = parties.list(event, daegu).stream()
                .filter(party -> party.name().equals("Company 7"))
                .findFirst()
                .orElseThrow();
        clerk.page.navigate(path + "/parties/" + late.id());
        meetings.of(late, fairs.get(event, daegu).event()).stream()
                .limit(2)
                .forEach(meeting -> clerk.page
                        .locator("[name=away][value='" + meeting.startsAt() + "']")
                        .check());
        clerk.press("save");
        assertThat(clerk.notice()).hasText(clerk.say("party.saved"));
        clerk.page.navigate(path + "/plans/new");
        clerk.page.locator("[name=calm]").focus();
        for (int step = 0; step < 4; step++) clerk.page.keyboard().press("ArrowRight");
        clerk.page.locator("[name=effort][value=QUICK]").check();
        clerk.press("plan.compute");
        assertThat(clerk.page.locator(".ieum-grid"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        clerk.look("replan-ko-1280");
        var second = plans.get(plans.list(event, daegu).getFirst().id(), daegu);
        assertThat(second.head().moved()).isPositive().isLessThanOrEqualTo(MEETINGS / 20);
        assertThat(second.concerned()).isLessThanOrEqualTo(2 * second.changes().size());
        assertThat(clerk.page.locator("main"))
                .containsText(clerk.say("plan.publish.again", second.changes().size(), second.concerned()));
        clerk.press("plan.publish");
        assertThat(clerk.notice()).hasText(clerk.say("plan.publishedNow"));

        // on paper
        clerk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        clerk.page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journeys/plan-ko-print.png"))
                .setFullPage(true));
        assertThat(plans.list(event, daegu))
                .filteredOn(head -> head.publishedAt() != null)
                .hasSize(2);
        assertThat(plans.list(event, daegu)).extracting(PlanHead::number).containsExactly(2, 1);
        guest.hadNoComplaints();
        clerk.hadNoComplaints();
    }

    /** As many as there are meetings, each company with some eight startups; the first of them is our own. */
    private void wishAll(EventId event, PartyId own, Viewer.Member daegu) {
        var companies = new ArrayList<PartyId>();
        for (int number = 1; number <= COMPANIES; number++)
            companies.add(fixtures.named(event, "Company " + number, Side.DEMAND, daegu));
        var startups = new ArrayList<>(List.of(own));
        for (int number = 2; number <= STARTUPS; number++)
            startups.add(fixtures.named(event, "Startup " + number, Side.STARTUP, daegu));
        var random = new Random(7);
        var made = 0;
        while (made < MEETINGS) {
            var company = companies.get(made % COMPANIES);
            var to = made < STARTUPS ? startups.get(made) : startups.get(random.nextInt(STARTUPS));
            if (wishes.madeBy(parties.get(company, daegu)).stream()
                    .anyMatch(wish -> wish.to().equals(to))) continue;
            wishes.make(company, to, null, daegu);
            made++;
        }
    }
}
