package ieum.events;

import static ieum.Pages.get;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.translations.Translations;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class EventTranslationTests {
    @Autowired
    Events events;

    @Autowired
    Translations translations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    final Viewer visitor = new Viewer.Visitor();
    Viewer.Member daegu;
    EventId event;
    SessionId keynote;

    @BeforeEach
    void draft() {
        daegu = people.centre();
        event = events.draft(event("Day of partners"), daegu);
        keynote = events.addSession(event, session("Opening words", 1), daegu);
    }

    @Test
    void eventAndItsAgendaAreReadInTheReadersLanguageWithTheOriginalOneClickAway() {
        translate("event", event.value(), "협력의 날");
        translate("session", keynote.value(), "여는 말");
        events.publish(event, daegu);

        assertThat(get("/events/" + event + "?lang=ko", visitor, mvc)).contains("협력의 날", "여는 말", "Day of partners");
        assertThat(get("/events/" + event + "?lang=fr", visitor, mvc))
                .contains("Day of partners", "Opening words")
                .doesNotContain("협력의 날");
        assertThat(get("/events/" + event + "/sessions/" + keynote + "?lang=ko", visitor, mvc))
                .contains("여는 말");
        assertThat(get("/events?lang=ko&q=partners", visitor, mvc)).contains("협력의 날");
        assertThat(get("/translations/event/" + event, people.startup(), mvc)).startsWith("403 ");
    }

    @Test
    void draftAndSessionsOfTheCentresAreTranslatedForNobodyElse() {
        translate("event", event.value(), "협력의 날");
        assertThat(get("/translations/event/" + event, people.startup(), mvc)).startsWith("404 ");
        var among = events.addSession(event, restricted("Cases", 2), daegu);
        assertThatThrownBy(() -> translations.get("session", among.value(), Language.KO, daegu))
                .isInstanceOf(NotFound.class);
        assertThat(get("/events/" + event + "/sessions/" + among, daegu, mvc)).contains("Cases");
    }

    private void translate(String kind, UUID id, String title) {
        var view = translations.get(kind, id, Language.KO, daegu);
        translations.keep(kind, id, Language.KO, Map.of("title", title), view.state(), daegu);
    }
}
