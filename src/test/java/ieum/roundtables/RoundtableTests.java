package ieum.roundtables;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ieum.PagesTest;
import ieum.People;
import ieum.events.Carried;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Series;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class RoundtableTests {
    @Autowired
    Statements statements;

    @Autowired
    Issues issues;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    Viewer.Member startup;
    Viewer visitor = new Viewer.Visitor();
    EventId event;
    SessionId table;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Regional meeting"), daegu);
        table = events.addSession(event, roundTable(false), daegu);
        events.publish(event, daegu);
    }

    @Test
    @Tag("S8")
    void whatIsSaidIsTypedByThemeAndTheQuotedOrganisationAmendsItBeforeAnythingIsPublic() {
        for (var theme : Theme.values())
            assertThat(post(
                            path("/statements"),
                            daegu,
                            mvc,
                            "theme=" + theme,
                            "stance=" + (theme == Theme.DIFFICULTY ? "AGAINST" : "FOR"),
                            "said=Said of " + theme,
                            "role=Director of a startup",
                            "organization=" + startup.organizationName(),
                            "consent=" + (theme == Theme.DIFFICULTY),
                            "version=0"))
                    .startsWith("302 ");
        assertThat(get(path("/statements"), daegu, mvc))
                .contains(
                        "5 remarks",
                        "Said of NEED",
                        "Director of a startup",
                        "Against",
                        "waiting for the organisation");
        var issue = issues.open(event, text("Startups find nobody to ask"), daegu);
        statements.merge(event, ids(), issue, daegu);
        issues.publish(event, issue, daegu);
        assertThat(get("/events/" + event + "/issues", visitor, mvc))
                .contains("Startups find nobody to ask", "from 5 remarks")
                .doesNotContain("Said of", startup.organizationName());

        var asked = statements.own(startup).stream()
                .filter(one -> one.quote() == Quote.ASKED)
                .toList();
        assertThat(asked).extracting(StatementView::theme).containsExactly(Theme.DIFFICULTY);
        assertThat(get("/statements", startup, mvc)).contains("Said of DIFFICULTY", "Approve the quote");
        assertThat(post("/statements/" + asked.getFirst().id() + "/approval", startup, mvc, "words="))
                .startsWith("200 ")
                .contains("Enter the words in which you may be quoted");
        assertThat(post(
                        "/statements/" + asked.getFirst().id() + "/approval",
                        startup,
                        mvc,
                        "words=We would like one contact person"))
                .startsWith("302 ");
        assertThat(get("/events/" + event + "/issues", visitor, mvc))
                .contains("We would like one contact person", startup.organizationName())
                .doesNotContain("Said of");

        statements.refuse(asked.getFirst().id(), startup);
        assertThat(get("/events/" + event + "/issues", visitor, mvc))
                .doesNotContain("We would like one contact person", startup.organizationName());
    }

    @Test
    @Tag("S9")
    void remarksBecomeAnIssueWithAMeasureAndWhoSaidThemSeesWhatBecameOfThem() {
        var said = type("We have nobody to ask", startup, false);
        assertThat(get("/statements", startup, mvc)).contains("We have nobody to ask", "still looking at it");
        assertThat(post("/events/" + event + "/issues", daegu, mvc, "title=Nobody to ask"))
                .startsWith("200 ")
                .contains("Tick at least one remark.", "Nobody to ask");
        assertThat(post("/events/" + event + "/issues", daegu, mvc, "statements=" + said, "title=Nobody to ask"))
                .startsWith("302 ");
        var issue = issues.list(event, daegu).getFirst().id();
        assertThat(post(
                        "/events/" + event + "/issues/" + issue + "/measures",
                        daegu,
                        mvc,
                        "what=Name one contact person for each company",
                        "owner=" + daegu.organizationName(),
                        "due=2020-03-31",
                        "version=0"))
                .startsWith("302 ");
        assertThat(get("/statements", startup, mvc)).doesNotContain("Name one contact person");
        issues.publish(event, issue, daegu);
        var measure = issues.list(event, daegu).getFirst().measures().getFirst();
        assertThat(measure.owner()).isEqualTo(daegu.of());
        assertThat(get("/events/" + event + "/issues", visitor, mvc))
                .contains("Name one contact person", "Planned", "overdue", daegu.organizationName());

        assertThat(post(
                        "/events/" + event + "/measures/" + measure.id() + "/status",
                        daegu,
                        mvc,
                        "status=DONE",
                        "note=Named in March"))
                .startsWith("302 ");
        assertThat(get("/statements", startup, mvc))
                .contains("Nobody to ask", "Name one contact person", "Done")
                .doesNotContain("still looking at it");
        assertThat(get("/events/" + event + "/issues", visitor, mvc)).contains("Named in March");
        assertThat(get("/statements", people.startup(), mvc)).doesNotContain("Nobody to ask");
    }

    @Test
    void eightTypeAtOnceAndNothingIsLost() throws Exception {
        try (var clerks = Executors.newFixedThreadPool(8)) {
            for (var typed : clerks.invokeAll(IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<Object>) () -> type("Remark " + number, startup, false))
                    .toList())) typed.get();
        }
        assertThat(statements.list(event, table, daegu))
                .extracting(one -> one.said().original())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .mapToObj(number -> "Remark " + number)
                        .toList());
    }

    @Test
    void otherWordsHaveToBeApprovedAgainAndNobodyOverwritesUnseen() {
        var said = type("First words", startup, true);
        statements.approve(said, text("First words"), startup);
        var read = statements.getToRevise(event, said, daegu);

        statements.revise(event, said, says("Other words", startup, true), read.version(), daegu);
        assertThat(statements.own(startup))
                .extracting(StatementView::quote, StatementView::quoted)
                .containsExactly(tuple(Quote.ASKED, null));
        assertThatThrownBy(() -> statements.revise(event, said, says("Late", startup, true), read.version(), daegu))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void onlyTheOrganisationItselfAnswersAndOnlyTheOrganisersType() {
        var said = type("Words", startup, true);

        for (var stranger : List.of(people.startup(), people.demand(), daegu))
            assertThatThrownBy(() -> statements.approve(said, text("Words"), stranger))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> statements.type(event, table, says("Mine", startup, false), startup))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> statements.list(event, table, startup)).isInstanceOf(Refused.class);
        var unasked = type("Not to be quoted", startup, false);
        assertThatThrownBy(() -> statements.approve(unasked, text("Words"), startup))
                .isInstanceOf(Clash.class)
                .hasMessage("statement.notAsked");
    }

    @Test
    void nobodyIsQuotedFromAMeetingOfTheCentresAndRemarksBelongToRoundTables() {
        var closed = events.addSession(event, roundTable(true), daegu);
        assertThatThrownBy(() -> statements.type(event, closed, says("Secret", startup, true), daegu))
                .hasMessage("statement.restricted");
        var talk = events.addSession(event, EventFixtures.session("Talk", 2), daegu);
        assertThatThrownBy(() -> statements.type(event, talk, says("Hm", startup, false), daegu))
                .hasMessage("statement.notARoundTable");
        assertThat(post(
                        path("/statements"),
                        daegu,
                        mvc,
                        "theme=NEED",
                        "stance=FOR",
                        "said=Kept words",
                        "organization=Nobody knows it",
                        "consent=true",
                        "version=0"))
                .startsWith("200 ")
                .contains("choose one that is registered on the portal", "Kept words", "Nobody knows it");
    }

    @Test
    void dateThatIsNoneIsSaidAtItsFieldAndTheRestIsStillThere() {
        var issue = issues.open(event, text("Issue"), daegu);

        assertThat(post(
                        "/events/" + event + "/issues/" + issue + "/measures",
                        daegu,
                        mvc,
                        "what=Kept words",
                        "owner=Kept owner",
                        "due=next spring",
                        "version=0"))
                .startsWith("200 ")
                .contains("href=\"#due\"", "Enter the day as 2026-01-31.", "Kept words", "Kept owner", "next spring");
    }

    @Test
    void whatIsStillOpenIsSeenAtTheNextEventOfTheSeries() {
        var issue = issues.open(event, text("Issue"), daegu);
        var open = issues.agree(
                event, issue, new MeasureText(text("Still to do"), "Director", LocalDate.of(2030, 1, 1)), daegu);
        var done = issues.agree(
                event, issue, new MeasureText(text("Already done"), "Director", LocalDate.of(2030, 1, 1)), daegu);
        issues.move(event, done, MeasureStatus.DONE, null, daegu);
        issues.publish(event, issue, daegu);

        var next = series.next(
                event, LocalDate.of(2031, 1, 1), new Carried(false, false, false, false, false, false), daegu);
        assertThat(issues.stillOpen(next, daegu)).extracting(MeasureView::id).containsExactly(open);
        assertThat(get("/events/" + next + "/issues", daegu, mvc))
                .contains("Still open from earlier events", "Still to do")
                .doesNotContain("Already done");
    }

    private List<StatementId> ids() {
        return statements.list(event, table, daegu).stream()
                .map(StatementView::id)
                .toList();
    }

    private StatementId type(String words, Viewer.Member of, boolean consent) {
        return statements.type(event, table, says(words, of, consent), daegu);
    }

    private static StatementText says(String words, Viewer.Member of, boolean consent) {
        return new StatementText(
                Theme.DIFFICULTY, Stance.AGAINST, text(words), "Director", of.organizationName(), consent);
    }

    private String path(String end) {
        return "/events/" + event + "/sessions/" + table + end;
    }

    private static SessionText roundTable(boolean restricted) {
        var shape = EventFixtures.session("Round table", 1);
        return new SessionText(
                shape.title(), SessionKind.ROUND_TABLE, shape.startsAt(), shape.endsAt(), "", restricted);
    }
}
