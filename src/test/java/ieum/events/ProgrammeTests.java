package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class ProgrammeTests {
    @Autowired
    Events events;

    @Autowired
    Sites sites;

    @Autowired
    Registrations registrations;

    @Autowired
    PersonalProgrammes programmes;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    final Viewer visitor = new Viewer.Visitor();
    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    SessionId keynote;
    SessionId workshop;
    SessionId centres;
    TicketCode code;
    String ticket;

    @BeforeEach
    void register() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Two days"), daegu);
        keynote = events.addSession(event, session("Keynote", 1), daegu);
        workshop = events.addSession(event, session("Workshop", 2), daegu);
        centres = events.addSession(event, restricted("Centres only", 4), daegu);
        var category = events.addCategory(event, category("Startups"), daegu);
        events.publish(event, daegu);
        registrations.register(event, category, List.of("Person One"), startup);
        code = registrations
                .list(event, RegistrationFilter.NONE, daegu, 1)
                .rows()
                .getFirst()
                .code();
        ticket = "/tickets/" + code;
    }

    @Test
    void withTheTicketInHandSessionsAreChosenAndTheCalendarFollowsThem() {
        assertThat(get(ticket + "/calendar.ics", visitor, mvc)).contains("Keynote", "Workshop", "REFRESH-INTERVAL");
        assertThat(get(ticket + "/programme", visitor, mvc))
                .contains("Choose sessions", "webcal:")
                .doesNotContain("Centres only");
        assertThat(post(ticket + "/programme", visitor, mvc, "sessions=" + workshop))
                .startsWith("302 ");

        assertThat(get(ticket + "/calendar.ics?lang=ko", visitor, mvc))
                .contains("Workshop")
                .doesNotContain("Keynote");
        assertThat(get("/events/" + event + "/sessions/" + workshop, daegu, mvc))
                .contains("1 person plans to come");
        assertThat(get("/events/" + event + "/registrations?session=" + workshop, daegu, mvc))
                .contains("Person One");
        assertThat(get("/events/" + event + "/registrations?session=" + keynote, daegu, mvc))
                .doesNotContain("Person One");
        assertThat(get("/events/" + event + "/sessions/" + workshop, startup, mvc))
                .doesNotContain("plans to come");

        var moved = session("Workshop", 6);
        events.reviseSession(event, workshop, moved, List.of(), daegu);
        assertThat(get(ticket + "/calendar.ics", visitor, mvc)).contains(calendarMoment(moved));
    }

    @Test
    void whoCannotBeInTwoChosenSessionsIsToldWhyBeforeTheDay() {
        var here = sites.add(event, new SiteText("Changwon hall", ""), daegu);
        var there = sites.add(event, new SiteText("Gimhae plant", ""), daegu);
        sites.revise(event, here, new SiteText("Changwon hall", ""), Map.of(there, 50), daegu);
        events.reviseSession(event, keynote, at(session("Keynote", 1), here), List.of(), daegu);
        events.reviseSession(event, workshop, at(session("Workshop", 2), there), List.of(), daegu);

        programmes.choose(code, List.of(keynote, workshop), visitor);
        assertThat(programmes.get(code, visitor).clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.kind()).isEqualTo(TravelClash.Kind.TRAVEL));
        assertThat(get(ticket + "/programme", visitor, mvc))
                .contains("do not fit together", "Gimhae plant")
                .doesNotContain("/edit");
    }

    @Test
    void sessionOfTheCentresIsChosenByStaffAloneAndLostByNobodyWhoDoesNotSeeIt() {
        programmes.choose(code, List.of(centres), visitor);
        assertThat(programmes.get(code, daegu).chosen()).isEmpty();

        programmes.choose(code, List.of(centres, keynote), daegu);
        programmes.choose(code, List.of(workshop), visitor);
        assertThat(programmes.get(code, daegu).chosen()).containsExactlyInAnyOrder(centres, workshop);
        assertThat(get(ticket + "/calendar.ics", visitor, mvc)).doesNotContain("Centres only");
    }

    @Test
    void listOfEventsIsAFeedOfWhatEverybodySees() {
        var draft = events.draft(event("Not yet"), daegu);
        assertThat(get("/events/calendar.ics?q=Two days", daegu, mvc))
                .contains("Two days", "BEGIN:VEVENT")
                .doesNotContain(draft.toString(), "Not yet");
        assertThat(get("/events", visitor, mvc)).contains("webcal:");
    }

    private static SessionText at(SessionText text, SiteId site) {
        return new SessionText(
                text.title(),
                text.kind(),
                text.startsAt(),
                text.endsAt(),
                text.speaker(),
                text.restricted(),
                text.about(),
                site);
    }

    private static String calendarMoment(SessionText text) {
        return text.startsAt().toString().replaceAll("[-:]", "");
    }
}
