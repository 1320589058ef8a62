package ieum.events.web;

import static ieum.Pages.as;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static ieum.programs.ProgramFixtures.call;
import static ieum.programs.ProgramFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.EventText;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class EventPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    Viewer.Member daegu;
    Viewer.Member startup;
    String word;

    @BeforeEach
    void cast() {
        daegu = people.centre();
        startup = people.startup();
        // letters only, so that it is one word in every language
        word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
    }

    @Test
    @Tag("S5")
    void meetingOfTheCentresLeavesNoTraceForAnyoneElse() {
        var id = published("Innovation day " + word);
        var others = List.of(new Viewer.Visitor(), startup, people.demand());
        var before = others.stream().map(viewer -> traces(id, viewer)).toList();
        events.addSession(id, restricted("Closed meeting of the centres zebra" + word, -2), daegu);

        assertThat(others.stream().map(viewer -> traces(id, viewer))).isEqualTo(before);
        assertThat(mvc.get().uri("/events?q={q}", "zebra" + word).with(as(startup)))
                .bodyText()
                .contains("Nothing matches these filters.");
        for (var centre : List.of(daegu, people.centre())) {
            assertThat(mvc.get().uri("/events/" + id).with(as(centre)))
                    .bodyText()
                    .contains("Closed meeting of the centres zebra" + word, "Centres only");
            assertThat(mvc.get().uri("/events?q={q}", "zebra" + word).with(as(centre)))
                    .bodyText()
                    .contains("1 entry");
            assertThat(mvc.get().uri("/events/" + id + "/calendar.ics").with(as(centre)))
                    .bodyText()
                    .contains("Closed meeting");
        }
    }

    @Test
    @Tag("S6")
    void agendaIsInTheZoneOfThePlaceAndTheCalendarInTheLanguageOfTheVisitor() throws Exception {
        var begins = Instant.parse("2027-01-06T04:30:00Z");
        var id = events.draft(event("개방형 혁신의 날", null, begins), daegu);
        events.addSession(
                id,
                new SessionText(
                        new Text("개방형 혁신의 현재", Language.KO),
                        SessionKind.TALK,
                        begins,
                        begins.plus(Duration.ofMinutes(50)),
                        "한국개방형혁신학회장",
                        false),
                daegu);
        events.addSession(
                id,
                new SessionText(
                        new Text("교류", Language.KO),
                        SessionKind.NETWORKING,
                        begins.plus(Duration.ofHours(5)),
                        begins.plus(Duration.ofHours(6)),
                        "",
                        false),
                daegu);
        events.publish(id, daegu);

        assertThat(mvc.get().uri("/events/" + id + "?lang=ko"))
                .bodyText()
                .contains("일정표", "2027년 1월 6일 수요일", "13:30–14:20", "18:30–19:30", "한국 표준시", "발표", "네트워킹", "한국개방형혁신학회장");
        var calendar = mvc.get().uri("/events/" + id + "/calendar.ics?lang=ko").exchange();
        assertThat(calendar).hasHeader("Content-Disposition", "attachment; filename=\"event.ics\"");
        assertThat(unfolded(calendar.getResponse().getContentAsByteArray()))
                .contains(
                        "SUMMARY:개방형 혁신의 현재",
                        "DTSTART:20270106T043000Z",
                        "DTEND:20270106T052000Z",
                        "DESCRIPTION:발표 · 한국개방형혁신학회장",
                        "LOCATION:C-Lab Outside\\, Buk-gu\\, Daegu");
    }

    @Test
    @Tag("S12")
    void reportedFigureStandsBesideTheRegisteredOneAndIsMarked() {
        var text = event("Relay workshop");
        var id = events.draft(text, daegu);
        events.revise(
                id,
                new EventText(
                        null,
                        text.title(),
                        text.description(),
                        text.venue(),
                        text.address(),
                        ZoneId.of("Asia/Seoul"),
                        Instant.parse("2024-02-27T04:00:00Z"),
                        Instant.parse("2024-02-28T03:00:00Z"),
                        80),
                0,
                daegu);
        events.publish(id, daegu);

        assertThat(mvc.get().uri("/events/" + id))
                .bodyText()
                .contains("about 80 (reported)", "Feb 27, 2024", "Feb 28, 2024", "Over");
        assertThat(mvc.get().uri("/events/" + id + "?lang=ru")).bodyText().contains("около 80 (по сообщению)");
    }

    @Test
    void eventIsDraftedInTheZoneOfThePlaceAndPublished() {
        var drafted = mvc.post()
                .uri("/events")
                .with(as(daegu))
                .with(csrf())
                .param("title", "Journée " + word)
                .param("description", "Pour les pôles.")
                .param("language", "FR")
                .param("venue", "Minatec")
                .param("address", "Grenoble")
                .param("zone", "Europe/Paris")
                .param("startsAt", "2027-03-02T09:00")
                .param("endsAt", "2027-03-02T17:00")
                .param("version", "0")
                .exchange();
        var page = drafted.getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(page)).hasStatus(404);
        assertThat(mvc.get().uri("/events?q={q}", word)).bodyText().contains("0 entries");
        assertThat(mvc.get().uri("/events?q={q}", word).with(as(daegu)))
                .bodyText()
                .contains("1 entry", "Draft");

        mvc.post().uri(page + "/publication").with(as(daegu)).with(csrf()).exchange();
        assertThat(mvc.get().uri(page + "?lang=fr"))
                .bodyText()
                .contains("Journée " + word, "2027-03-02T08:00:00Z", "heure normale d’Europe centrale");
    }

    @Test
    void wrongFieldsAreNamedAndTypedOnesKept() {
        assertThat(mvc.post()
                        .uri("/events")
                        .with(as(daegu))
                        .with(csrf())
                        .param("title", "")
                        .param("description", "Kept words")
                        .param("venue", "Kept hall")
                        .param("zone", "Asia/Seoul")
                        .param("startsAt", "2027-03-02T17:00")
                        .param("endsAt", "2027-03-02T09:00")
                        .param("reportedPersons", "0")
                        .param("version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Give the event a title.",
                        "An event ends after it begins.",
                        "href=\"#endsAt\"",
                        "A number of persons is at least one.",
                        "Kept words",
                        "value=\"Kept hall\"",
                        "value=\"2027-03-02T17:00");
    }

    @Test
    void sessionOutsideTheEventIsSaidAtItsField() {
        var id = published("Innovation day");

        assertThat(mvc.post()
                        .uri("/events/" + id + "/sessions")
                        .with(as(daegu))
                        .with(csrf())
                        .param("title", "Kept talk")
                        .param("language", "EN")
                        .param("kind", "TALK")
                        .param("startsAt", "2020-01-01T10:00")
                        .param("endsAt", "2020-01-01T11:00")
                        .param("speaker", "")
                        .param("_restricted", "on"))
                .bodyText()
                .contains("A session lies between the beginning and the end", "href=\"#startsAt\"", "Kept talk");
    }

    @Test
    void fullCategoryIsSaidAtTheFormAndTheNamesAreKept() {
        var id = published("Small hall");
        var hall = events.addCategory(id, category("Seats", 1), daegu);

        assertThat(mvc.post()
                        .uri("/events/" + id + "/registrations")
                        .with(as(startup))
                        .with(csrf())
                        .param("category", hall.toString())
                        .param("persons", "Kim Minji\nLee Jun"))
                .hasStatusOk()
                .bodyText()
                .contains("Only 1 place is left in this category.", "Kim Minji\nLee Jun", "href=\"#persons\"");
        assertThat(mvc.post()
                        .uri("/events/" + id + "/registrations")
                        .with(as(startup))
                        .with(csrf())
                        .param("category", hall.toString())
                        .param("persons", "Kim Minji"))
                .hasRedirectedUrl("/events/" + id);
        assertThat(mvc.get().uri("/events/" + id).with(as(startup)))
                .bodyText()
                .contains("1 registration of yours", "full, 1 places");
    }

    @Test
    void staffRegisterPeopleOfAnyOrganisationOrOfNone() {
        var id = published("Innovation day");
        var hall = events.addCategory(id, category("Seats"), daegu);
        for (var whose : List.of("organization=" + startup.of(), "organizationName=Minatec", "alone=true")) {
            var answer = whose.split("=");
            assertThat(mvc.post()
                            .uri("/events/" + id + "/guests")
                            .with(as(daegu))
                            .with(csrf())
                            .param("category", hall.toString())
                            .param(answer[0], answer[1])
                            .param("persons", "")
                            .param("count", "3"))
                    .hasRedirectedUrl("/events/" + id + "/registrations");
        }

        assertThat(mvc.get().uri("/events/" + id + "/registrations").with(as(daegu)))
                .bodyText()
                .contains("9 persons from 2 organisations", startup.organizationName(), "Minatec");
    }

    @Test
    void guestsNeedOneAnswerToWhoseTheyAreAndOneToWho() {
        var id = published("Innovation day");
        var hall = events.addCategory(id, category("Seats"), daegu);

        assertThat(mvc.post()
                        .uri("/events/" + id + "/guests")
                        .with(as(daegu))
                        .with(csrf())
                        .param("category", hall.toString())
                        .param("organization", startup.of().toString())
                        .param("organizationName", "Kept name")
                        .param("persons", "Kim")
                        .param("count", "3"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Choose an organisation, give a name, or tick that there is none",
                        "Give names, or how many persons there are.",
                        "value=\"Kept name\"",
                        "value=\"3\"");
    }

    @Test
    void cancelledEventStaysWithItsReasonAndTakesNobody() {
        var id = published("Innovation day");
        mvc.post()
                .uri("/events/" + id + "/cancellation")
                .with(as(daegu))
                .with(csrf())
                .param("reason", "The hall is closed.")
                .param("language", "EN")
                .exchange();

        assertThat(mvc.get().uri("/events/" + id).with(as(startup)))
                .bodyText()
                .contains("This event does not take place.", "The hall is closed.", "nobody can register")
                .doesNotContain("one per line");
        assertThat(mvc.get().uri("/events/" + id + "/calendar.ics")).bodyText().contains("STATUS:CANCELLED");
    }

    @Test
    void upcomingComesFirstAndTheNearestOnTop() {
        published("Far " + word, BEGINS.plus(Duration.ofDays(9)));
        published("Near " + word, BEGINS);
        published("Old " + word, Instant.parse("2020-01-01T00:00:00Z"));
        published("Older " + word, Instant.parse("2019-01-01T00:00:00Z"));

        assertThat(mvc.get().uri("/events?q={q}", word))
                .bodyText()
                .containsSubsequence("Near " + word, "Far " + word, "Old " + word, "Older " + word);
        assertThat(mvc.get().uri("/events?q={q}&when=past", word))
                .bodyText()
                .contains("2 entries")
                .doesNotContain("Near " + word);
        assertThat(events.upcoming(startup, 50))
                .noneMatch(row -> row.title().original().startsWith("Old "));
    }

    @Test
    void exportHoldsExactlyWhatIsFiltered() {
        var programme = programs.open(program(null, daegu.of()), call(), daegu);
        var text = event("=In the programme " + word, programme, BEGINS);
        events.publish(events.draft(text, daegu), daegu);
        published("Alone " + word);

        for (var list : List.of("/events", "/events/export.csv"))
            assertThat(mvc.get().uri(list + "?q={q}&program={program}&when=upcoming", word, programme))
                    .bodyText()
                    .contains("In the programme " + word)
                    .doesNotContain("Alone " + word);
        assertThat(mvc.get().uri("/events/export.csv?q={q}", word)).bodyText().contains("'=In the programme");
    }

    @Test
    void centreCannotPutAnEventUnderAProgrammeOfOthers() {
        var programme = programs.open(program(null, daegu.of()), call(), daegu);

        assertThat(mvc.post()
                        .uri("/events")
                        .with(as(people.centre()))
                        .with(csrf())
                        .param("title", "Kept title")
                        .param("description", "What")
                        .param("language", "EN")
                        .param("program", programme.toString())
                        .param("venue", "Here")
                        .param("address", "")
                        .param("zone", "Asia/Seoul")
                        .param("startsAt", "2027-03-02T09:00")
                        .param("endsAt", "2027-03-02T17:00")
                        .param("version", "0"))
                .bodyText()
                .contains("Only those who run a programme may put an event under it.", "Kept title");
    }

    @Test
    void agendaAndTextAreWrittenAtOnceWithoutStandingInEachOthersWay() {
        var id = published("Innovation day");
        var version = events.get(id, daegu).version();
        events.addSession(id, session("Talk", 1), daegu);
        events.addCategory(id, category("Seats"), daegu);

        events.revise(id, event("Renamed"), version, daegu);
        assertThat(events.get(id, daegu).sessions()).hasSize(1);
    }

    @Test
    void listsCostTheSameQueriesForOneRowAndForThree() {
        var id = published("First " + word);
        var hall = events.addCategory(id, category("Seats"), daegu);
        registrations.register(id, hall, List.of("One"), startup);
        var list = "/events?q=" + word;
        var attendees = "/events/" + id + "/registrations";
        var one = Stream.of(list, attendees, attendees + "?by=organization")
                .map(address -> queries.of(address, daegu))
                .toList();
        for (var title : List.of("Second ", "Third ")) {
            published(title + word);
            registrations.register(id, hall, List.of(title), people.startup());
        }

        assertThat(Stream.of(list, attendees, attendees + "?by=organization")
                        .map(address -> queries.of(address, daegu)))
                .isEqualTo(one);
    }

    private EventId published(String title) {
        return published(title, BEGINS);
    }

    private EventId published(String title, Instant begins) {
        var id = events.draft(EventFixtures.event(title, null, begins), daegu);
        events.publish(id, daegu);
        return id;
    }

    /** Every place where an event appears, without what is another at each request. */
    private String traces(EventId id, Viewer viewer) {
        return Stream.of(
                        "/events/" + id,
                        "/events?q=" + word,
                        "/events/export.csv?q=" + word,
                        "/events/" + id + "/calendar.ics")
                .map(address -> mvc.get().uri(address).with(as(viewer)).exchange())
                .map(answer -> new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"|DTSTAMP:\\w+", ""))
                .reduce("", String::concat);
    }

    /** RFC 5545 breaks long lines. */
    private static String unfolded(byte[] calendar) {
        return new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
