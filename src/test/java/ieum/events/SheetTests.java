package ieum.events;

import static ieum.Pages.as;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class SheetTests {
    @Autowired
    Events events;

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
    EventId event;
    SessionId korean;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        event = events.draft(event("Partner day"), daegu);
        korean = session("개방형 혁신의 밤", Language.KO, 1);
        session("Gặp gỡ đối tác", Language.VI, 2);
        session("Открытые инновации", Language.RU, 3);
        session("Réunion d’été", Language.FR, 4);
        events.addSession(event, restricted("Cases of the centres", 5), daegu);
        var category = events.addCategory(event, category("Guests"), daegu);
        events.publish(event, daegu);
        registrations.registerOthers(event, category, Affiliation.named("한울림센서"), 11, daegu);
    }

    @Test
    void agendaHasTheLettersOfAllLanguagesAndNothingOfTheCentres() throws IOException {
        try (var sheet = pdf("/events/" + event + "/agenda.pdf", visitor)) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("개방형 혁신의 밤", "Gặp gỡ đối tác", "Открытые инновации", "Réunion d’été")
                    .doesNotContain("Cases of the centres", "??");
        }
    }

    @Test
    void tenBadgesStandOnASheetEachWithItsCode() throws IOException {
        try (var sheet = pdf("/events/" + event + "/badges.pdf", daegu)) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("한울림센서", "Guests", "Partner day")
                    .doesNotContain("??");
            var pictures = 0;
            for (var page : sheet.getPages())
                for (var name : page.getResources().getXObjectNames())
                    if (page.getResources().isImageXObject(name)) pictures++;
            assertThat(pictures).isEqualTo(11);
        }
    }

    @Test
    void programmeHasWhatWasChosen() throws IOException {
        var code = registrations
                .list(event, RegistrationFilter.NONE, daegu, 1)
                .rows()
                .getFirst()
                .code();
        programmes.choose(code, List.of(korean), visitor);
        try (var sheet = pdf("/tickets/" + code + "/programme.pdf", visitor)) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("개방형 혁신의 밤")
                    .doesNotContain("Gặp gỡ đối tác");
        }
    }

    private PDDocument pdf(String address, Viewer viewer) throws IOException {
        var response = mvc.get().uri(address).with(as(viewer)).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Loader.loadPDF(response.getContentAsByteArray());
    }

    private SessionId session(String title, Language language, int hour) {
        var begins = BEGINS.plus(Duration.ofHours(hour));
        return events.addSession(
                event,
                new SessionText(
                        new Text(title, language),
                        SessionKind.TALK,
                        begins,
                        begins.plus(Duration.ofMinutes(50)),
                        "",
                        false),
                daegu);
    }
}
