package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class SiteTests {
    /** Nine in the morning in Seoul, some days after the events of the fixtures begin. */
    static final Instant MORNING = BEGINS.atZone(ZoneId.of("Asia/Seoul"))
            .toLocalDate()
            .plusDays(1)
            .atTime(9, 0)
            .atZone(ZoneId.of("Asia/Seoul"))
            .toInstant();

    @Autowired
    Events events;

    @Autowired
    Speakers speakers;

    @Autowired
    Sites sites;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member centre;
    EventId event;

    @BeforeEach
    void draft() {
        centre = people.centre();
        var text = EventFixtures.event("Cluster workshop");
        event = events.draft(
                new EventText(
                        null,
                        text.title(),
                        text.description(),
                        "Four places, travelling",
                        "",
                        text.zone(),
                        MORNING,
                        MORNING.plus(Duration.ofHours(56)),
                        null),
                centre);
    }

    @Test
    @Tag("S22")
    void consortiumTravelsThroughFiveWorkshopsAtFourPlacesInThreeDaysAndWhoCannotMakeItIsNamed() {
        var seoul = site("Seoul", Map.of());
        var suwon = site("Suwon", Map.of(seoul, 50));
        var daejeon = site("Daejeon", Map.of(seoul, 110, suwon, 90));
        site("Busan", Map.of(seoul, 180, suwon, 170, daejeon, 100));
        var busan = sites.list(event, centre).getLast().id();
        var manager = speaker("Cluster Manager");
        var host = speaker("Local Host");
        workshop("Workshop 1", 0, 3, seoul, manager);
        var second = workshop("Workshop 2", 3, 3, suwon, manager, host);
        workshop("Workshop 3", 24, 3, daejeon, manager);
        var fourth = workshop("Workshop 4", 28, 3, busan, manager);
        workshop("Workshop 5", 48, 3, seoul, manager);
        events.publish(event, centre);

        // at noon the second begins as the first ends, fifty minutes away; on the second day there is an hour for the
        // way
        assertThat(sites.clashes(event, centre))
                .extracting(
                        TravelClash::traveller,
                        TravelClash::kind,
                        clash -> clash.second().text().title().original(),
                        TravelClash::needed,
                        TravelClash::left)
                .containsExactly(
                        tuple("Cluster Manager", TravelClash.Kind.TRAVEL, "Workshop 2", 50, 0L),
                        tuple("Cluster Manager", TravelClash.Kind.TRAVEL, "Workshop 4", 100, 60L));
        assertThat(get("/events/" + event, centre, mvc))
                .contains(
                        "2 clashes in the speakers",
                        "Cluster Manager",
                        "The way takes 50 minutes, but there are only 0 minutes in between.",
                        "The way takes 100 minutes, but there are only 60 minutes in between.");
        assertThat(get("/events/" + event, people.startup(), mvc))
                .contains("Suwon", "Busan")
                .doesNotContain("The way takes", "in the speakers");

        move(second, 4, 3, suwon, manager, host);
        move(fourth, 29, 3, busan, manager);
        assertThat(sites.clashes(event, centre)).isEmpty();
        assertThat(get("/events/" + event + "/calendar.ics", people.startup(), mvc))
                .contains("LOCATION:Daejeon", "LOCATION:Busan");
    }

    @Test
    void nobodySpeaksTwiceAtOnceAndAWayOfUnknownLengthIsTold() {
        var one = site("One", Map.of());
        var other = site("Other", Map.of());
        var speaker = speaker("Busy Person");
        workshop("First", 0, 2, null, speaker);
        workshop("Second", 1, 2, one, speaker);
        workshop("Third", 4, 1, other, speaker);

        assertThat(sites.clashes(event, centre))
                .extracting(TravelClash::kind)
                .containsExactly(TravelClash.Kind.OVERLAP, TravelClash.Kind.UNKNOWN);
        assertThat(get("/events/" + event, centre, mvc))
                .contains("Both sessions are at the same time.", "how long the way takes is not stated");
        sites.revise(event, one, new SiteText("One", ""), Map.of(other, 60), centre);
        assertThat(sites.clashes(event, centre))
                .extracting(TravelClash::kind)
                .containsExactly(TravelClash.Kind.OVERLAP);
    }

    @Test
    void placeWhereSomethingHappensStaysAndMinutesAreChecked() {
        var one = site("One", Map.of());
        var other = site("Other", Map.of());
        workshop("First", 0, 1, one, speaker("Somebody"));

        assertThatThrownBy(() -> sites.remove(event, one, centre)).hasMessage("site.isUsed");
        assertThat(post(
                        "/events/" + event + "/sites/" + one,
                        centre,
                        mvc,
                        "name=Kept name",
                        "address=",
                        "minutes[" + other + "]=two hours"))
                .startsWith("200 ")
                .contains("Enter whole minutes between 0 and 1,440.", "Kept name", "two hours");
        assertThat(post(
                        "/events/" + event + "/sites/" + one,
                        centre,
                        mvc,
                        "name=One",
                        "address=",
                        "minutes[" + other + "]=120"))
                .startsWith("302 ");
        assertThat(sites.travelTimes(event, centre)).containsExactly(Map.entry(SitePair.of(one, other), 120));
        sites.remove(event, other, centre);
        assertThat(sites.travelTimes(event, centre)).isEmpty();
    }

    private SiteId site(String name, Map<SiteId, Integer> minutes) {
        var site = sites.add(event, new SiteText(name, ""), centre);
        var ways = new HashMap<SiteId, @Nullable Integer>(minutes);
        sites.revise(event, site, new SiteText(name, ""), ways, centre);
        return site;
    }

    private SpeakerId speaker(String name) {
        return speakers.add(
                event, new SpeakerText(name, List.of(SpeakerAffiliation.named("Manager", "A cluster"))), centre);
    }

    private SessionId workshop(String title, int hour, int hours, @Nullable SiteId site, SpeakerId... speaking) {
        return events.addSession(event, session(title, hour, hours, site), Set.copyOf(List.of(speaking)), centre);
    }

    private void move(SessionId session, int hour, int hours, SiteId site, SpeakerId... speaking) {
        var title = events.get(event, centre).session(session).text().title().original();
        events.reviseSession(event, session, session(title, hour, hours, site), Set.copyOf(List.of(speaking)), centre);
    }

    private static SessionText session(String title, int hour, int hours, @Nullable SiteId site) {
        var begins = MORNING.plus(Duration.ofHours(hour));
        return new SessionText(
                text(title), SessionKind.WORKSHOP, begins, begins.plus(Duration.ofHours(hours)), "", false, null, site);
    }
}
