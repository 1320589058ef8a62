package ieum.events.web;

import static ieum.Pages.as;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
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
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
                .contains("about 80 (reported)", "Feb 27, 2024", "Feb 28, 2024", "Ended");
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
                        "The event must end after it starts.",
                        "href=\"#endsAt\"",
                        "The number of people must be at least 1.",
                        "Kept words",
                        "value=\"Kept hall\"",
                        "value=\"2027-03-02T17:00");
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
                .contains("Only organisations that run a programme can add an event to it.", "Kept title");
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
}
