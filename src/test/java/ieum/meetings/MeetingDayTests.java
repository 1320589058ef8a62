package ieum.meetings;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.events.CheckIns;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.PortalClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class MeetingDayTests {
    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    MeetingDays days;

    @Autowired
    Parties parties;

    @Autowired
    Wishes wishes;

    @Autowired
    Plans plans;

    @Autowired
    Meetings meetings;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Events events;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member centre;
    Viewer.Member startup;
    EventId event;
    PartyId seller;
    PartyId first;
    PartyId second;

    @BeforeEach
    void tell() {
        centre = people.centre();
        startup = people.startup();
        event = fixtures.event(6, 3, null, centre);
        seller = fixtures.joined(event, startup);
        first = fixtures.named(event, "Company 9", Side.DEMAND, centre);
        second = fixtures.named(event, "Company 10", Side.DEMAND, centre);
        wishes.make(first, seller, null, centre);
        wishes.make(second, seller, null, centre);
        fixtures.published(event, 0, centre);
    }

    @Test
    void whoeverHasNotComeStandsFirstByTheirNextMeetingAndIsGoneFromTheListOnceCheckedIn() {
        var before = at(Duration.ZERO, () -> days.get(event, centre));
        assertThat(before.here()).isZero();
        assertThat(before.expected()).isEqualTo(3);
        assertThat(before.missing().getFirst().party().id()).isIn(seller, first, second);
        assertThat(before.missing())
                .extracting(one -> one.party().id())
                .containsExactlyInAnyOrder(seller, first, second);

        var code = jdbc.sql("select code from event_registration where event_id = ?")
                .param(event.value())
                .query(String.class)
                .single();
        checkIns.record(event, code, null, centre);

        var after = at(Duration.ZERO, () -> days.get(event, centre));
        assertThat(after.here()).isEqualTo(1);
        assertThat(after.missing())
                .extracting(one -> one.party().name())
                .containsExactlyInAnyOrder("Company 9", "Company 10");
        // one's own name, as whoever runs the day reads it
        assertThat(at(Duration.ZERO, () -> get(path("/day"), centre, mvc)))
                .contains("2 are missing or late", "not arrived");
    }

    @Test
    void whoComesLateIsNotedAndAPlanAnewMovesOnlyWhatCannotTakePlace() {
        var told = schedule(first);
        var missed = told.startsAt();

        at(
                Duration.ZERO,
                () -> post(path("/day/parties/" + first), centre, mvc, "from=" + missed.plus(Duration.ofMinutes(30))));

        var day = at(Duration.ZERO, () -> days.get(event, centre));
        assertThat(day.unkept()).singleElement().satisfies(one -> {
            assertThat(one.meeting().id()).isEqualTo(told.id());
            assertThat(one.why()).isEqualTo(UnkeptMeeting.Why.AWAY);
        });
        assertThat(at(Duration.ZERO, () -> get(path("/day"), centre, mvc)))
                .contains("One meeting that was told cannot take place", "Company 9 is not there then", "comes at");
        var other = schedule(second);

        fixtures.published(event, 8, centre);

        assertThat(schedule(first).startsAt()).isAfter(missed);
        assertThat(schedule(first).id()).isEqualTo(told.id());
        assertThat(schedule(second).startsAt()).isEqualTo(other.startsAt());
        assertThat(at(Duration.ZERO, () -> days.get(event, centre)).unkept()).isEmpty();
    }

    @Test
    void whatSomebodySaidThemselvesStaysWhenTheyAreInTimeAfterAll() {
        var rounds = at(Duration.ZERO, () -> days.get(event, centre)).ahead();
        var party = parties.get(first, centre);
        parties.revise(
                first,
                new PartyText("Company 9", Side.DEMAND, false, null, Set.of(), Set.of(rounds.get(3))),
                party.version(),
                centre);

        at(Duration.ZERO, () -> post(path("/day/parties/" + first), centre, mvc, "gone=true"));
        assertThat(parties.get(first, centre).text().away()).isEqualTo(new HashSet<>(rounds));
        assertThat(at(Duration.ZERO, () -> get(path("/day"), centre, mvc))).contains("does not come any more");

        at(Duration.ZERO, () -> post(path("/day/parties/" + first), centre, mvc));
        assertThat(parties.get(first, centre).text().away()).containsExactly(rounds.get(3));
    }

    @Test
    void theOrganisersLearnThatSomebodyCannotBeThereForWhatTheyWereTold() {
        var party = parties.get(seller, startup);
        var told = schedule(seller).startsAt();
        parties.revise(
                seller,
                new PartyText(party.text().name(), Side.STARTUP, false, null, Set.of(), Set.of(told)),
                party.version(),
                startup);

        await().untilAsserted(() -> assertThat(get("/notices", centre, mvc))
                .contains(startup.organizationName() + " cannot be there for 1 meeting at"));
        parties.leave(seller, startup);
        await().untilAsserted(
                        () -> assertThat(get("/notices", centre, mvc)).contains("cannot be there for 2 meetings at"));
    }

    @Test
    void theBoardInTheHallShowsWhoSitsAtWhichTableNowAndNext() {
        var told = schedule(first);
        var during = clock.at(told.startsAt().plus(Duration.ofMinutes(5)), () -> get(path("/display"), centre, mvc));

        assertThat(during).contains("Now", "until", "Table " + told.table(), "Company 9", startup.organizationName());
        var after = clock.at(told.startsAt().plus(Duration.ofDays(1)), () -> get(path("/display"), centre, mvc));
        assertThat(after).contains("No more meetings today").doesNotContain("Company 9");
        assertThat(get(path("/display"), startup, mvc)).contains("may not");
    }

    @Test
    void everySchedulePrintedIsAPageOfItsOwnWithTheMeetingsThatWereTold() throws IOException {
        var bytes = mvc.get()
                .uri(path("/schedules.pdf"))
                .with(ieum.Pages.as(centre))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(1);
            stripper.setEndPage(1);
            // 9 before 10
            // a long name takes two lines
            assertThat(stripper.getText(pdf).replaceAll("\\s+", ""))
                    .contains("Company9", startup.organizationName().replace(" ", ""), "Table");
        }
    }

    @Test
    void aPlanIsExportedWithWhatItHasNoRoomFor() {
        parties.leave(second, centre);
        var plan = plans.list(event, centre).getFirst().id();

        assertThat(get(path("/plans/" + plan + "/export.csv"), centre, mvc))
                .contains("Company 9", startup.organizationName(), "Begins")
                .doesNotContain("Company 10");
        assertThat(get(path("/plans/" + plan + "/export.csv"), startup, mvc)).contains("may not");
    }

    private MeetingView schedule(PartyId party) {
        return meetings.of(parties.facts(party), events.get(event, centre)).getFirst();
    }

    /** So long after the event has begun, when its first round is yet to come. */
    private <T> T at(Duration since, Supplier<T> what) {
        return clock.at(begins().plus(since), what);
    }

    private Instant begins() {
        return events.get(event, centre).text().startsAt();
    }

    private String path(String rest) {
        return "/events/" + event + "/meetings" + rest;
    }
}
