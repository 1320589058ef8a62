package ieum.events.web;

import static ieum.Pages.as;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class AgendaPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Events events;

    @Autowired
    People people;

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
                .contains("The session must be between the start and the end", "href=\"#startsAt\"", "Kept talk");
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
    void twoSessionsAddedAtOnceAreBothFoundByTheirWords() throws Exception {
        var id = published("Innovation day");
        try (var staff = Executors.newFixedThreadPool(8)) {
            var added = staff.invokeAll(IntStream.range(0, 16)
                    .mapToObj(number -> (Callable<Object>) () ->
                            events.addSession(id, session("Talk " + (char) ('a' + number) + word, number % 8), daegu))
                    .toList());
            for (var result : added) result.get();
        }

        for (int number = 0; number < 16; number++)
            assertThat(mvc.get().uri("/events?q={q}", (char) ('a' + number) + word))
                    .bodyText()
                    .contains("1 entry");
    }

    private EventId published(String title) {
        var id = events.draft(event(title), daegu);
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
