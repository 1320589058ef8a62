package ieum.events;

import static ieum.Pages.as;
import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.files.FileFixtures;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class SpeakerTests {
    @Autowired
    Events events;

    @Autowired
    Speakers speakers;

    @Autowired
    Slides slides;

    @Autowired
    SessionList sessions;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    EventId event;
    String word;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        event = events.draft(event("Cluster workshop"), daegu);
        events.publish(event, daegu);
        // letters only, so that it is one word in every language
        word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
    }

    /** Nineteen presentations; who gives the last one works for a university and for a company of the portal. */
    @Test
    @Tag("S28")
    void speakerWithTwoAffiliationsIsFoundByEachAmongNineteenPresentations() {
        var company = people.startup();
        for (int number = 1; number <= 18; number++)
            events.addSession(event, session("Presentation " + number + " " + word, number % 7), daegu);
        var speaker = speakers.add(
                event,
                new SpeakerText(
                        "Researcher One",
                        List.of(
                                SpeakerAffiliation.named("Professor", "Institute " + word),
                                SpeakerAffiliation.named("Chief scientist", company.organizationName()))),
                daegu);
        var last = events.addSession(event, session("Presentation 19 " + word, 1), Set.of(speaker), daegu);

        assertThat(get("/events/sessions?q=" + word, new Viewer.Visitor(), mvc)).contains("19 entries");
        for (var address : List.of("?q=institute " + word, "?organization=" + company.of()))
            assertThat(get("/events/sessions" + address, new Viewer.Visitor(), mvc))
                    .contains(
                            "1 entry",
                            "/sessions/" + last,
                            "Researcher One — Professor, Institute " + word + "; Chief scientist, "
                                    + company.organizationName());
        assertThat(get("/events?q=" + word, new Viewer.Visitor(), mvc)).contains("1 entry");
        assertThat(get("/events/" + event + "/sessions/" + last, new Viewer.Visitor(), mvc))
                .contains("/events/sessions?organization=" + company.of(), "Institute " + word);
    }

    @Test
    @Tag("S6")
    void publicAgendaHasSpeakersAndSlidesAndTheCalendarFileSpeaksTheLanguageOfItsReader() throws Exception {
        var speaker = speakers.add(
                event, new SpeakerText("Keynote Person", List.of(SpeakerAffiliation.named("회장", "한국개방형혁신학회"))), daegu);
        var text = session("Keynote on open innovation", 1);
        var keynote = events.addSession(
                event,
                new SessionText(
                        text.title(),
                        text.kind(),
                        text.startsAt(),
                        text.endsAt(),
                        "",
                        false,
                        new Text("Why companies open up", Language.EN),
                        null),
                Set.of(speaker),
                daegu);
        var visitor = new Viewer.Visitor();
        var path = "/events/" + event + "/sessions/" + keynote;
        var sent = mvc.post()
                .uri(path + "/slides")
                .multipart()
                .file(new MockMultipartFile("slides", "Keynote.pdf", "application/pdf", FileFixtures.pdf()))
                .with(as(daegu))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();

        assertThat(get("/events/" + event, visitor, mvc))
                .contains("Keynote on open innovation", "Keynote Person — 회장, 한국개방형혁신학회", "1 file");
        assertThat(get(path, visitor, mvc))
                .contains("Why companies open up", "Keynote.pdf", "한국개방형혁신학회")
                .doesNotContain("Upload", "Edit session");
        var file = events.get(event, visitor)
                .session(keynote)
                .slides()
                .getFirst()
                .file()
                .id();
        assertThat(get(path + "/slides/" + file, visitor, mvc))
                .startsWith("200 ")
                .contains("%PDF");
        for (var said : List.of("ko 발표 · Keynote Person", "ru Доклад · Keynote Person"))
            assertThat(get("/events/" + event + "/calendar.ics?lang=" + said.substring(0, 2), visitor, mvc)
                            .replace("\r\n ", ""))
                    .contains("DESCRIPTION:" + said.substring(3), "/sessions/" + keynote);
    }

    @Test
    void whatBelongsToASessionOfTheCentresLeavesNoTraceForAnyoneElse() {
        var startup = people.startup();
        // whose own notices come when they come
        var visitor = new Viewer.Visitor();
        var before = traces(visitor);
        var speaker = speakers.add(
                event,
                new SpeakerText("Hidden Person" + word, List.of(SpeakerAffiliation.named("", "Secret" + word))),
                daegu);
        var closed = events.addSession(event, restricted("Closed", 1), Set.of(speaker), daegu);
        var file = slides.add(event, closed, "case.pdf", new ByteArrayInputStream(FileFixtures.pdf()), daegu);

        assertThat(traces(visitor)).isEqualTo(before);
        var path = "/events/" + event + "/sessions/" + closed;
        for (var address : List.of(path, path + "/slides/" + file))
            assertThat(get(address, startup, mvc)).startsWith("404 ");
        assertThat(get("/events/sessions?q=secret" + word, people.centre(), mvc))
                .contains("1 entry");
        assertThat(get(path + "/slides/" + file, people.centre(), mvc)).startsWith("200 ");
    }

    @Test
    void whoIsTakenOffTheListSpeaksInNoSessionAnyMore() {
        var speaker = speakers.add(
                event, new SpeakerText("Gone " + word, List.of(SpeakerAffiliation.named("", "Office"))), daegu);
        var talk = events.addSession(event, session("Talk", 1), Set.of(speaker), daegu);
        assertThat(get("/events/sessions?q=" + word, daegu, mvc)).contains("1 entry");

        speakers.remove(event, speaker, daegu);
        assertThat(events.get(event, daegu).session(talk).speakers()).isEmpty();
        assertThat(get("/events/sessions?q=" + word, daegu, mvc)).contains("Nothing matches these filters.");
        var again = session("Talk", 1);
        assertThatThrownBy(() -> events.reviseSession(event, talk, again, Set.of(speaker), daegu))
                .isInstanceOf(Clash.class)
                .hasMessage("session.speakerGone");
    }

    @Test
    void speakerOfAnotherEventIsNotFoundHere() {
        var other = events.draft(event("Other"), daegu);
        var speaker = speakers.add(other, new SpeakerText("Somebody", List.of()), daegu);

        assertThatThrownBy(() -> speakers.remove(event, speaker, daegu)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.addSession(event, session("Talk", 1), Set.of(speaker), daegu))
                .hasMessage("session.speakerGone");
    }

    @Test
    void positionWithoutAnOrganisationIsSaidAtItsFieldAndWhatWasTypedIsStillThere() {
        assertThat(post(
                        "/events/" + event + "/speakers",
                        daegu,
                        mvc,
                        "name=Typed Name",
                        "version=0",
                        "affiliations[0].role=Kept role",
                        "affiliations[0].organization=",
                        "affiliations[1].organization=Kept office"))
                .startsWith("200 ")
                .contains(
                        "Name the organisation for this position.",
                        "href=\"#affiliations[0].organization\"",
                        "Typed Name",
                        "Kept role",
                        "Kept office");
        assertThat(post(
                        "/events/" + event + "/speakers",
                        daegu,
                        mvc,
                        "name=Typed Name",
                        "version=0",
                        "affiliations[0].role=Director",
                        "affiliations[0].organization=Office"))
                .startsWith("302 ");
        assertThat(speakers.list(event, daegu).getFirst().text().line()).isEqualTo("Typed Name — Director, Office");
    }

    @Test
    void sessionIsNotRemovedBeforeItsSlidesAre() {
        var talk = events.addSession(event, session("Talk " + word, 1), daegu);
        var file = slides.add(event, talk, "talk.pdf", new ByteArrayInputStream(FileFixtures.pdf()), daegu);
        assertThatThrownBy(() -> events.removeSession(event, talk, daegu)).hasMessage("session.hasSlides");

        slides.remove(event, talk, file, daegu);
        events.removeSession(event, talk, daegu);
        assertThat(events.get(event, daegu).sessions()).isEmpty();
    }

    private String traces(Viewer viewer) {
        return String.join(
                        "",
                        List.of("", "/calendar.ics").stream()
                                .map(end -> get("/events/" + event + end, viewer, mvc))
                                .toList())
                .concat(get("/events/sessions?q=secret" + word, viewer, mvc))
                .concat(get("/events/sessions?q=hidden", viewer, mvc))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"|DTSTAMP:\\w+", "");
    }
}
