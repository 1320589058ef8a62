package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ieum.People;
import ieum.events.CheckIns;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The door of an event on a phone, while the network comes and goes. */
@Journey
class CheckInJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    CheckIns checkIns;

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
    void peopleAreCheckedInWhileTheNetworkIsCutAndCountOnce() {
        var address = People.someAddress();
        var daegu = people.member(OrganizationKind.CENTRE, address);
        var startup = people.startup();
        var event = published(daegu);
        var category = events.get(event, daegu).categories().getFirst().id();
        registrations.register(
                event, category, List.of("Nguyễn Thị Hoa", "Trần Văn Bình", "김민지", "이준", "Élodie Petit"), startup);

        var visitor = new Guest(chromium, port, Language.VI, 390, messages);
        visitor.page.navigate("/tickets/" + Door.code("Nguyễn Thị Hoa", event, registrations, daegu));
        assertThat(visitor.page.locator("h1")).hasText("Nguyễn Thị Hoa");
        assertThat(visitor.page.locator(".ieum-qr")).isVisible();
        visitor.look("ticket-vi-390");

        var door = new Guest(chromium, port, Language.KO, 390, messages);
        door.signIn(address, People.PASSWORD);
        door.page.navigate("/events/" + event + "/check-in");
        door.look("door-ko-390");

        // by a part of a name, without its accents
        door.fill("code", "nguyen thi");
        assertThat(rows(door)).hasCount(1);
        door.page.keyboard().press("Enter");
        assertThat(Door.row(door, "Nguyễn Thị Hoa")).hasAttribute("data-state", "here");
        assertThat(door.page.locator("[data-persons]")).hasText("1");

        door.page.context().setOffline(true);
        door.fill("code", Door.code("김민지", event, registrations, daegu).toLowerCase());
        door.page.keyboard().press("Enter");
        Door.row(door, "이준").getByRole(AriaRole.BUTTON).dblclick();
        assertThat(door.page.locator("[data-network]")).containsText("(2)");
        assertThat(Door.row(door, "이준").locator("[data-words]")).hasText(door.say("checkin.noted"));
        door.look("door-offline-ko-390");
        assertThat(checkIns.here(event, daegu).persons()).isEqualTo(1);

        // meanwhile a colleague checks the same person in
        checkIns.record(event, Door.code("이준", event, registrations, daegu), null, daegu);
        door.page.context().setOffline(false);
        assertThat(door.page.locator("[data-network]")).isHidden();
        assertThat(door.page.locator("[data-persons]")).hasText("3");
        assertThat(Door.row(door, "이준").locator("[data-words]"))
                .containsText(door.say("checkin.since", "").strip().substring(0, 2));
        assertThat(checkIns.here(event, daegu).persons()).isEqualTo(3);

        // what was done and not sent yet outlives the page
        door.page.context().setOffline(true);
        Door.row(door, "Élodie Petit").getByRole(AriaRole.BUTTON).click();
        assertThat(door.page.locator("[data-network]")).containsText("(1)");
        door.page.context().setOffline(false);
        door.page.reload();
        door.page.waitForCondition(() -> checkIns.here(event, daegu).persons() == 4);
        door.page.waitForCondition(
                () -> (Boolean) door.page.evaluate(
                        "() => !Object.keys(localStorage).some((key) => key.startsWith('check-in'))"),
                new Page.WaitForConditionOptions().setTimeout(15_000));
        assertThat(checkIns.sheet(event, daegu).stream()
                        .filter(row -> row.cameAt() == null)
                        .map(row -> row.person()))
                .containsExactly("Trần Văn Bình");
    }

    private EventId published(Viewer.Member centre) {
        var event = events.draft(EventFixtures.event("현장 확인 연습"), centre);
        events.addCategory(event, EventFixtures.category("Startups"), centre);
        events.publish(event, centre);
        return event;
    }

    private static Locator rows(Guest door) {
        return door.page.locator("[data-ticket]:not([hidden])");
    }
}
