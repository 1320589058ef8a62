package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import ieum.People;
import ieum.events.EventId;
import ieum.meetings.Cards;
import ieum.meetings.HeldFilter;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day of 20 companies, 81 startups and 156 meetings: wishes, the plan with its certificate, what everybody is told, who is at
 * the door, a late arrival, cards, and a task of both.
 */
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
    Cards cards;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

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
    void hundredAndFiftySixMeetingsArePlannedToldHeldAndLookedBackOnThoughSomebodyComesLate() {
        var address = People.someAddress();
        var daegu = people.member(OrganizationKind.CENTRE, address);
        var startupAddress = People.someAddress();
        var startup = people.member(OrganizationKind.STARTUP, startupAddress);
        var companyAddress = People.someAddress();
        var company = people.member(OrganizationKind.LARGE_COMPANY, companyAddress);
        var event = fixtures.event(ROUNDS, COMPANIES, null, daegu);
        var path = "/events/" + event + "/meetings";
        var own = fixtures.joined(event, startup);
        wishAll(event, fixtures.joined(event, company), own, daegu);

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

        // at the door: whoever has come is missed no more
        clerk.page.navigate("/events/" + event + "/check-in");
        clerk.page
                .locator(".ieum-door li", new Page.LocatorOptions().setHasText(startup.organizationName()))
                .locator("button")
                .first()
                .click();
        assertThat(clerk.page.locator(".ieum-door [data-state=here]")).hasCount(1);
        clerk.page.navigate(path + "/day");
        assertThat(clerk.page.locator("#missing")).hasText(clerk.say("day.missing.title", withMeetings(event) - 1));
        clerk.look("day-ko-1280");

        // a company comes for its third meeting: a calm plan moves few, and shows which before anybody is told
        var late = parties.list(event, daegu).stream()
                .filter(party -> party.name().equals("Company 7"))
                .findFirst()
                .orElseThrow();
        var comes = meetings.of(late, fairs.get(event, daegu).event()).get(2).startsAt();
        var line = clerk.page.locator("form[action$='/day/parties/" + late.id() + "']:has(select)");
        clerk.page.locator("#day details > summary").first().click();
        line.locator("select").selectOption(comes.toString());
        line.locator("button").click();
        assertThat(clerk.notice()).hasText(clerk.say("arrival.late.noted"));
        assertThat(clerk.page.locator("#unkept")).hasText(clerk.say("day.unkept.title", 2));
        clerk.look("late-ko-1280");
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

        clerk.page.navigate(path + "/day");
        assertThat(clerk.page.locator("#unkept")).hasCount(0);
        clerk.page.navigate(path + "/display");
        assertThat(clerk.page.locator(".ieum-hall-tables > li").first()).isVisible();
        clerk.look("display-ko-1280");

        // on paper
        clerk.page.navigate(path + "/plans/" + second.head().id());
        clerk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        clerk.page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/journeys/plan-ko-print.png"))
                .setFullPage(true));
        assertThat(plans.list(event, daegu))
                .filteredOn(head -> head.publishedAt() != null)
                .hasSize(2);
        assertThat(plans.list(event, daegu)).extracting(PlanHead::number).containsExactly(2, 1);

        // the day is over: both look back, and agree on what comes next
        aWeekLater(event);
        guest.page.navigate(path + "/parties/" + own);
        guest.page
                .locator(".ieum-agenda li", new Page.LocatorOptions().setHasText(company.organizationName()))
                .locator("a.btn")
                .click();
        guest.page.locator("[name=tookPlace][value=true]").check();
        guest.page.locator("[name=interest][value=STRONG]").check();
        guest.press("save");
        assertThat(guest.notice()).hasText(guest.say("card.saved"));
        guest.page.locator("[name=what]").fill("Gửi ba mẫu cảm biến");
        guest.press("task.propose");
        assertThat(guest.notice()).hasText(guest.say("task.proposed"));
        guest.look("card-vi-390");
        var other = new Guest(chromium, port, Language.KO, 390, messages);
        other.signIn(companyAddress, People.PASSWORD);
        other.page.navigate(guest.page
                .url()
                .replace(
                        own.toString(),
                        parties.own(event, company).getFirst().id().toString()));
        other.page.locator("form[action$='/confirmation'] button").click();
        assertThat(other.notice()).hasText(other.say("task.confirmed"));
        other.look("task-ko-390");
        clerk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        clerk.page.navigate(path + "/held?which=WITH_TASK");
        assertThat(clerk.page.locator("tbody tr")).hasCount(1);
        assertThat(clerk.page.locator("tbody")).containsText(startup.organizationName());
        assertThat(cards.counts(event, daegu))
                .containsEntry(HeldFilter.ALL, (long) second.head().placed())
                .containsEntry(HeldFilter.HELD, 1L);
        other.hadNoComplaints();
        guest.hadNoComplaints();
        clerk.hadNoComplaints();
    }

    /** What was put elsewhere by hand may have taken the only meeting of somebody. */
    private int withMeetings(EventId event) {
        return jdbc.sql("""
                        select count(*) from meeting_party p where p.event_id = ? and exists (select from meeting m
                            where p.id in (m.one_id, m.other_id) and m.cancelled_at is null)""").param(event.value()).query(Integer.class).single();
    }

    /** The portal's own clock cannot be set for a browser: the day of the event is moved instead. */
    private void aWeekLater(EventId event) {
        for (var table : List.of("event", "event_session", "meeting"))
            jdbc.sql("update " + table
                            + " set starts_at = starts_at - interval '10 days', ends_at = ends_at - interval '10 days' where "
                            + (table.equals("event") ? "id" : "event_id") + " = ?")
                    .param(event.value())
                    .update();
    }

    /** As many as there are meetings, each company with some eight startups; the first of them are members of the portal. */
    private void wishAll(EventId event, PartyId company, PartyId own, Viewer.Member daegu) {
        var companies = new ArrayList<>(List.of(company));
        for (int number = 2; number <= COMPANIES; number++)
            companies.add(fixtures.named(event, "Company " + number, Side.DEMAND, daegu));
        var startups = new ArrayList<>(List.of(own));
        for (int number = 2; number <= STARTUPS; number++)
            startups.add(fixtures.named(event, "Startup " + number, Side.STARTUP, daegu));
        var random = new Random(7);
        var made = 0;
        while (made < MEETINGS) {
            var from = companies.get(made % COMPANIES);
            var to = made < STARTUPS ? startups.get(made) : startups.get(random.nextInt(STARTUPS));
            if (wishes.madeBy(parties.get(from, daegu)).stream()
                    .anyMatch(wish -> wish.to().equals(to))) continue;
            wishes.make(from, to, null, daegu);
            made++;
        }
    }
}
