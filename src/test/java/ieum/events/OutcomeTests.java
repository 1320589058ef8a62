package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class OutcomeTests {
    @Autowired
    Events events;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Series series;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    final Viewer visitor = new Viewer.Visitor();
    Viewer.Member changwon;
    Viewer.Member startup;
    EventId event;

    @BeforeEach
    void publish() {
        changwon = people.centre();
        startup = people.startup();
        event = events.draft(event("Relay workshop"), changwon);
        events.publish(event, changwon);
    }

    @Test
    @Tag("S13")
    void fiveBlocksHaveEachWhatSuchASessionBrings() {
        var briefing = session("Support briefing", SessionKind.BRIEFING, 0);
        var meeting = session("General meeting", SessionKind.GENERAL_MEETING, 1);
        var launch = session("Launch of the AI community", SessionKind.NETWORKING, 2);
        var forum = session("Forum", SessionKind.TALK, 3);
        var partnering = session("Partnering", SessionKind.PARTNERING, 4);

        type(briefing, "kind=QUESTION", "body=Who may apply?", "answer=Firms of the region.");
        type(meeting, "kind=DECISION", "body=The statutes hold", "inFavour=41", "against=2", "abstained=5");
        type(launch, "kind=MEMBER", "organization=" + startup.organizationName());
        type(forum, "kind=KEY_POINT", "body=Data stays in the plant");
        type(partnering, "kind=CONTACT", "organization=A maker", "other=" + startup.organizationName(), "body=A visit");

        assertThat(get("/events/" + event + "/outcomes", visitor, mvc))
                .contains(
                        "Who may apply?",
                        "Firms of the region.",
                        "41 for, 2 against, 5 abstained",
                        startup.organizationName(),
                        "Data stays in the plant")
                .doesNotContain("A visit", "A maker");
        assertThat(get("/events/" + event + "/outcomes?kind=DECISION", visitor, mvc))
                .contains("The statutes hold")
                .doesNotContain("Data stays");
        // whoever agreed to go on sees it, and so do the organisers
        assertThat(get("/events/" + event + "/sessions/" + partnering, startup, mvc))
                .contains("A maker", "A visit");
        assertThat(get("/events/" + event + "/sessions/" + partnering, people.startup(), mvc))
                .doesNotContain("A visit");
        assertThat(get("/events/" + event + "/outcomes/export.csv", changwon, mvc))
                .contains("A maker", "41", "Who may apply?");
        assertThat(get("/events/" + event, visitor, mvc)).contains("4 outcomes");
        assertThat(get("/organizations/" + startup.of(), visitor, mvc)).startsWith("200 ");
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMendedAndWhatWasTypedStays() {
        var meeting = session("General meeting", SessionKind.GENERAL_MEETING, 1);
        assertThat(type(meeting, "kind=DECISION", "body=The statutes hold", "inFavour=41"))
                .startsWith("200 ")
                .contains("Enter all three numbers, or none.", "The statutes hold", "value=\"41\"");
        assertThat(type(meeting, "kind=DECISION", "body=The statutes hold", "inFavour=many"))
                .startsWith("200 ")
                .contains("value=\"many\"");
        assertThat(type(meeting, "kind=MEMBER", "organization=")).contains("Enter the name of the organisation.");
        assertThat(type(meeting, "kind=MEMBER", "organization=Somebody")).contains("has no such outcome");
        assertThat(outcomes.list(event, changwon)).isEmpty();
    }

    @Test
    void twoWhoWriteTheSameAnswerDoNotOverwriteEachOther() {
        var briefing = session("Support briefing", SessionKind.BRIEFING, 0);
        type(briefing, "kind=QUESTION", "body=Who may apply?");
        var asked = outcomes.list(event, changwon).getFirst();
        assertThat(get("/events/" + event + "/sessions/" + briefing, visitor, mvc))
                .contains("not answered yet");
        outcomes.revise(event, asked.id(), question("Firms of the region."), asked.version(), changwon);
        assertThatThrownBy(() -> outcomes.revise(event, asked.id(), question("Everyone."), asked.version(), changwon))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(outcomes.list(event, changwon).getFirst().text().answer()).isEqualTo("Firms of the region.");
    }

    @Test
    void whatNobodyAnsweredIsStillOpenAtTheNextEventOfTheSeries() {
        var briefing = session("Support briefing", SessionKind.BRIEFING, 0);
        type(briefing, "kind=QUESTION", "body=Who may apply?");
        type(briefing, "kind=QUESTION", "body=Until when?", "answer=Until May.");
        var next =
                series.next(event, LocalDate.of(2100, 1, 8), new Carried(true, true, true, true, true, true), changwon);
        assertThat(get("/events/" + next, changwon, mvc))
                .contains("Still open from last time", "Who may apply?")
                .doesNotContain("Until when?");
    }

    @Test
    void whatTheCentresBringForthAmongThemselvesLeavesNoTrace() {
        var among = events.addSession(event, restricted("Cases", 5), changwon);
        type(among, "kind=KEY_POINT", "body=A case to keep among us");
        assertThat(get("/events/" + event + "/outcomes", startup, mvc)).doesNotContain("A case to keep");
        assertThat(get("/events/" + event, startup, mvc)).doesNotContain("outcome");
        assertThat(get("/events/" + event + "/outcomes", people.centre(), mvc)).contains("A case to keep");
        assertThatThrownBy(() -> outcomes.record(
                        event,
                        among,
                        new OutcomeText(OutcomeKind.DECISION, "No", Language.EN, "", null, "", ""),
                        changwon))
                .isInstanceOf(Clash.class);
    }

    private static OutcomeText question(String answer) {
        return new OutcomeText(OutcomeKind.QUESTION, "Who may apply?", Language.EN, answer, null, "", "");
    }

    private String type(SessionId session, String... fields) {
        var all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "language=EN";
        all[fields.length + 1] = "version=0";
        return post("/events/" + event + "/sessions/" + session + "/outcomes", changwon, mvc, all);
    }

    private SessionId session(String title, SessionKind kind, int hour) {
        var begins = BEGINS.plus(Duration.ofHours(hour));
        return events.addSession(
                event,
                new SessionText(text(title), kind, begins, begins.plus(Duration.ofMinutes(50)), "", false),
                changwon);
    }
}
