package ieum.meetings;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class CardTests {
    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    Parties parties;

    @Autowired
    Wishes wishes;

    @Autowired
    Meetings meetings;

    @Autowired
    Cards cards;

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
    Viewer.Member company;
    Viewer.Member startup;
    EventId event;
    PartyId buyer;
    PartyId seller;
    MeetingId meeting;
    Instant during;

    @BeforeEach
    void meet() {
        centre = people.centre();
        company = people.demand();
        startup = people.startup();
        event = fixtures.event(2, 2, null, centre);
        buyer = fixtures.joined(event, company);
        seller = fixtures.joined(event, startup);
        wishes.make(buyer, seller, null, company);
        fixtures.published(event, 0, centre);
        var view = meetings.of(parties.facts(buyer), events.get(event, centre)).getFirst();
        meeting = view.id();
        during = view.startsAt().plus(Duration.ofMinutes(10));
    }

    @Test
    void eachOfTheTwoSaysWhatBecameOfTheMeetingAndTheNumberOpensTheRows() {
        assertThatThrownBy(() -> cards.fill(meeting, buyer, new CardText(true, null, null, null), company))
                .isInstanceOf(Clash.class)
                .hasMessage("card.notYet");
        assertThat(cards.counts(event, centre)).containsEntry(HeldFilter.UNSAID, 1L);

        assertThat(during(() -> post(card(buyer, ""), company, mvc))).contains("Say whether it took place");
        during(() -> post(
                card(buyer, ""),
                company,
                mvc,
                "tookPlace=true",
                "interest=STRONG",
                "rating=5",
                "note=Ask for a sample"));

        assertThat(during(() -> get(card(buyer, ""), company, mvc))).contains("Ask for a sample");
        // the note is for one's own side
        assertThat(during(() -> get(card(seller, ""), startup, mvc))).doesNotContain("Ask for a sample");
        assertThat(get(held("?which=HELD"), centre, mvc)).contains(company.organizationName(), "Strong");
        assertThat(get(held("/export.csv?which=HELD"), centre, mvc)).contains(startup.organizationName(), "took place");
        assertThat(jdbc.sql(
                                "select count(*) from tie where kind = 'MEETING' and one_id in (?, ?) and other_id in (?, ?)")
                        .params(
                                company.of().value(),
                                startup.of().value(),
                                company.of().value(),
                                startup.of().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        during(() -> post(card(seller, ""), startup, mvc, "tookPlace=false", "note="));
        assertThat(get(held("?which=NOT_HELD"), centre, mvc)).contains("the two say different things");
        assertThat(cards.list(event, HeldFilter.HELD, centre)).isEmpty();
    }

    @Test
    @Tag("S17")
    void aNextStepIsATaskOfBothAndCountedOnlyWithTheSecondConfirmation() {
        during(() -> post(card(buyer, "/tasks"), company, mvc, "what=Send three samples", "due=2099-03-31"));

        assertThat(cards.counts(event, centre)).containsEntry(HeldFilter.WITH_TASK, 0L);
        await().untilAsserted(() ->
                assertThat(get("/notices", startup, mvc)).contains("proposes a next step", "Send three samples"));
        assertThat(during(() -> get("/", startup, mvc))).contains("Confirm a next step", "Send three samples");
        var task = during(() -> cards.get(meeting, seller, startup)).tasks().getFirst();
        assertThat(during(() -> post(card(buyer, "/tasks/" + task.id() + "/confirmation"), company, mvc)))
                .contains("may not");
        // the organisers act for others, yet a task of both needs the word of both
        assertThat(during(() -> post(card(seller, "/tasks/" + task.id() + "/confirmation"), centre, mvc)))
                .contains("may not");
        assertThat(during(() -> get(card(seller, ""), centre, mvc))).doesNotContain("/confirmation");
        during(() -> post(card(seller, "/tasks/" + task.id() + "/confirmation"), startup, mvc));

        assertThat(cards.counts(event, centre)).containsEntry(HeldFilter.WITH_TASK, 1L);
        assertThat(cards.list(event, HeldFilter.WITH_TASK, centre))
                .singleElement()
                .satisfies(row -> assertThat(row.tasks()).isEqualTo(1));
        assertThat(during(() -> get(card(buyer, ""), company, mvc))).contains("both confirmed");
        // nobody answers twice
        assertThat(during(() -> post(card(seller, "/tasks/" + task.id() + "/refusal"), startup, mvc)))
                .contains("Somebody has answered meanwhile");
        during(() -> post(card(buyer, "/tasks/" + task.id() + "/completion"), company, mvc));
        assertThat(during(() -> cards.get(meeting, buyer, company))
                        .tasks()
                        .getFirst()
                        .doneAt())
                .isNotNull();
    }

    @Test
    void aThirdFindsNeitherTheMeetingNorItsCard() {
        var other = people.startup();
        fixtures.joined(event, other);

        assertThat(get(card(buyer, ""), other, mvc)).startsWith("404");
        assertThatThrownBy(() ->
                        cards.get(meeting, parties.own(event, other).getFirst().id(), other))
                .isInstanceOf(NotFound.class);
    }

    private <T> T during(Supplier<T> what) {
        return clock.at(during, what);
    }

    private String card(PartyId party, String rest) {
        return "/events/" + event + "/meetings/parties/" + party + "/meetings/" + meeting + rest;
    }

    private String held(String rest) {
        return "/events/" + event + "/meetings/held" + rest;
    }
}
