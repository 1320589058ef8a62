package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.forms.FormFixtures.exports;
import static ieum.forms.FormFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class QuestionnaireTests {
    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    RegistrationAnswers answers;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    CategoryId category;
    String path;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Partner day"), daegu);
        category = events.addCategory(event, category("Startups", 2), daegu);
        events.publish(event, daegu);
        path = "/events/" + event;
        var form = published(forms, exports(), FormPurpose.REGISTRATION, daegu);
        assertThat(post(
                        path + "/questionnaire",
                        daegu,
                        mvc,
                        "form=" + form,
                        "consents=ATTENDEE_LIST",
                        "consents=PICTURES"))
                .startsWith("302 ");
    }

    @Test
    void whoRegistersAnswersWhatTheEventAsksAndLosesNothingOfWhatWasTyped() {
        assertThat(get(path, startup, mvc)).contains("/registrations/new").doesNotContain("name=\"persons\"");
        assertThat(get(path + "/registrations/new", startup, mvc))
                .contains("Do you export?", "can be recognised", "shown to the others")
                .doesNotContain("tell the person of later events");

        assertThat(register("a.q1=o1", "asked=q1", "asked=q2", "consents=PICTURES"))
                .startsWith("200 ")
                .contains("To which countries?", "Typed Person", "value=\"o1\" checked");
        assertThat(checked("consent-PICTURES", register("a.q1=o1", "consents=PICTURES")))
                .isTrue();
        assertThat(registrations.seen(event, startup)).isZero();

        assertThat(register("a.q1=o1", "a.q2=Viet Nam", "consents=PICTURES")).startsWith("302 ");
        var one = answers.list(event, daegu).getFirst();
        assertThat(one.person()).isEqualTo("Typed Person");
        assertThat(one.answers().first("q2")).isEqualTo("Viet Nam");
        assertThat(one.consents()).containsExactly(Consent.PICTURES);
    }

    @Test
    void answersAreCountedEachCountOpensItsRowsAndTheyGoIntoAFile() {
        register("a.q1=o1", "a.q2=Viet Nam", "consents=PICTURES");
        post(path + "/registrations", people.startup(), mvc, "category=" + category, "persons=Other Person", "a.q1=o2");

        var page = get(path + "/answers", daegu, mvc);
        assertThat(page).contains("2 persons are registered.", "Typed Person", "Other Person", "Viet Nam");
        assertThat(get(path + "/answers?question=q1&option=o1", daegu, mvc))
                .contains("1 person shown", "Typed Person")
                .doesNotContain("Other Person");
        assertThat(get(path + "/answers?consent=PICTURES", daegu, mvc)).doesNotContain("Other Person");
        assertThat(get(path + "/answers/export.csv", daegu, mvc))
                .contains("Do you export?", "Pictures and recordings", "Viet Nam");
        assertThat(get(path + "/answers", startup, mvc)).startsWith("403 ");
    }

    @Test
    void whoRegisteredSomebodyChangesTheAnswersAndWhoWaitedKeepsThem() {
        register("persons=First Person\nSecond Person", "a.q1=o2");
        assertThat(register("a.q1=o1", "a.q2=France", "persons=Third Person", "mayWait=true"))
                .startsWith("302 ");
        var waiting = registrations.waiting(event, daegu).getFirst();
        var own = path + "/registrations/" + waiting.id() + "/answers";
        assertThat(get(own, startup, mvc)).contains("Answers of Third Person", "France");
        assertThat(post(own, startup, mvc, "asked=q2", "a.q2=")).contains("To which countries?");
        assertThat(post(own, startup, mvc, "asked=q2", "a.q2=Russia", "consents=ATTENDEE_LIST"))
                .startsWith("302 ");
        assertThat(get(own, people.startup(), mvc)).startsWith("404 ");

        registrations.cancel(event, answers.list(event, daegu).getFirst().id(), startup);
        var advanced = answers.list(event, daegu).stream()
                .filter(one -> one.person().equals("Third Person"))
                .findFirst()
                .orElseThrow();
        assertThat(advanced.answers().first("q2")).isEqualTo("Russia");
        assertThat(advanced.consents()).containsExactly(Consent.ATTENDEE_LIST);
    }

    @Test
    void thoseWhoComeSeeWhoAgreedToBeShownAndWithTheTicketInHandConsentIsTakenBack() {
        register("a.q1=o2", "consents=ATTENDEE_LIST");
        var ticket = "/tickets/"
                + registrations
                        .list(event, RegistrationFilter.NONE, daegu, 1)
                        .rows()
                        .getFirst()
                        .code();
        assertThat(get(path + "/attendees", startup, mvc)).contains("Typed Person", startup.organizationName());
        assertThat(get(path + "/attendees", people.startup(), mvc)).startsWith("404 ");

        var visitor = new Viewer.Visitor();
        assertThat(checked("consent-ATTENDEE_LIST", get(ticket, visitor, mvc))).isTrue();
        assertThat(post(ticket + "/consents", visitor, mvc)).startsWith("302 ");
        assertThat(checked("consent-ATTENDEE_LIST", get(ticket, visitor, mvc))).isFalse();
        assertThat(get(path + "/attendees", startup, mvc)).doesNotContain("Typed Person");
    }

    @Test
    void nobodyRegistersPastTheQuestionsAndTheNextEventAsksTheSame() {
        assertThat(post(path + "/registrations", startup, mvc, "category=" + category, "persons=Typed Person"))
                .contains("Do you export?", "Typed Person");
        assertThat(registrations.seen(event, startup)).isZero();
        assertThat(questionnaires.get(event, startup).consents())
                .isEqualTo(Set.of(Consent.ATTENDEE_LIST, Consent.PICTURES));
        assertThat(get(path + "/questionnaire", startup, mvc)).startsWith("403 ");
    }

    private String register(String... given) {
        var all = new ArrayList<>(List.of("category=" + category));
        if (List.of(given).stream().noneMatch(one -> one.startsWith("persons="))) all.add("persons=Typed Person");
        all.addAll(List.of(given));
        return post(path + "/registrations", startup, mvc, all.toArray(String[]::new));
    }

    private static boolean checked(String id, String page) {
        var at = page.indexOf("id=\"" + id + "\"");
        assertThat(at).as(id).isPositive();
        return page.substring(at, page.indexOf('>', at)).contains("checked");
    }
}
