package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class RunningEventTests {
    @Autowired
    Events events;

    @Autowired
    Speakers speakers;

    @Autowired
    Registrations registrations;

    @Autowired
    RunningEvents running;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    final Viewer visitor = new Viewer.Visitor();
    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    SessionId keynote;
    SessionId panel;
    String path;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Day of partners"), daegu);
        var speaker = speakers.add(
                event, new SpeakerText("Speaker One", List.of(SpeakerAffiliation.named("", "A lab"))), daegu);
        keynote = events.addSession(event, session("Keynote", 1), List.of(speaker), daegu);
        panel = events.addSession(event, session("Panel", 2), List.of(speaker), daegu);
        var category = events.addCategory(event, category("Startups"), daegu);
        events.publish(event, daegu);
        registrations.register(event, category, List.of("Person One"), startup);
        path = "/events/" + event;
    }

    @Test
    void pageOfTheDaySaysWhatGoesOnWhatIsNextAndWhatIsLate() {
        at(70, () -> {
            var day = running.get(event, daegu);
            assertThat(day.current()).extracting(SessionView::id).containsExactly(keynote);
            assertThat(day.coming()).extracting(SessionView::id).containsExactly(panel);
            assertThat(get(path + "/today", daegu, mvc))
                    .contains("should have begun 10 minutes ago", "Registered, not here yet");
            assertThat(post(path + "/sessions/" + keynote + "/beginning", daegu, mvc))
                    .startsWith("302 ");
            assertThat(get(path, visitor, mvc)).contains("Running since");
        });
        at(125, () -> {
            assertThat(get(path + "/today", daegu, mvc)).contains("5 minutes over time");
            post(path + "/sessions/" + keynote + "/end", daegu, mvc);
            assertThat(get(path, visitor, mvc)).contains("Over since");
            assertThat(running.get(event, daegu).late())
                    .extracting(late -> late.session().id())
                    .containsExactly(panel);
        });
        assertThat(get(path + "/today", startup, mvc)).startsWith("403 ");
    }

    @Test
    void delayIsSeenByEveryoneMovesCalendarsAndNamesWhomItConcernsLater() {
        at(0, () -> {
            assertThat(post(path + "/sessions/" + keynote + "/delay", daegu, mvc, "minutes=20"))
                    .startsWith("302 ");
            assertThat(get(path, visitor, mvc)).contains("Begins later, about");
            assertThat(get(path + "/calendar.ics", visitor, mvc))
                    .contains(BEGINS.plus(Duration.ofMinutes(80)).toString().replaceAll("[-:]", ""));
            assertThat(running.get(event, daegu).knockOn())
                    .extracting(TravelClash::traveller)
                    .contains("Speaker One", "C-Lab Outside");
            assertThat(get(path + "/today", daegu, mvc)).contains("This comes from the delay.");
        });
        assertThat(post(path + "/sessions/" + keynote + "/delay", daegu, mvc, "minutes=999"))
                .contains("change of the agenda");
    }

    @Test
    void whatIsAnnouncedStandsOnEveryTicketUntilItIsWithdrawn() {
        assertThat(post(path + "/announcements", daegu, mvc, "announcement=", "language=EN"))
                .startsWith("200 ")
                .contains("Say what you want to announce.");
        assertThat(post(
                        path + "/announcements",
                        daegu,
                        mvc,
                        "announcement=The panel moves to room 3",
                        "language=EN",
                        "told=true"))
                .startsWith("302 ");
        var ticket = "/tickets/"
                + registrations
                        .list(event, RegistrationFilter.NONE, daegu, 1)
                        .rows()
                        .getFirst()
                        .code();
        assertThat(get(ticket, visitor, mvc)).contains("The panel moves to room 3");
        assertThat(get(path, visitor, mvc)).contains("The panel moves to room 3");
        told("The panel moves to room 3");

        var page = get(path + "/today", daegu, mvc);
        var removal = page.substring(page.indexOf("/announcements/"), page.indexOf("/removal")) + "/removal";
        assertThat(post(path + removal, startup, mvc)).startsWith("403 ");
        assertThat(post(path + removal, daegu, mvc)).startsWith("302 ");
        assertThat(get(ticket, visitor, mvc)).doesNotContain("The panel moves to room 3");
    }

    @Test
    void whoRegisteredPeopleIsToldThatTheEventTakesPlaceElsewhereOrNotAtAll() {
        var text = events.get(event, daegu).text();
        events.revise(
                event,
                new EventText(
                        null,
                        text.title(),
                        text.description(),
                        "Expo hall",
                        "",
                        text.zone(),
                        text.startsAt(),
                        text.endsAt(),
                        null),
                events.get(event, daegu).version(),
                daegu);
        told("takes place at another time or place");
        events.cancel(event, EventFixtures.text("The hall is closed"), daegu);
        told("was cancelled");
    }

    private void told(String words) {
        await().untilAsserted(() -> assertThat(get("/notices", startup, mvc)).contains(words));
    }

    private void at(int minutes, Runnable play) {
        clock.at(BEGINS.plus(Duration.ofMinutes(minutes)), () -> {
            play.run();
            return true;
        });
    }
}
