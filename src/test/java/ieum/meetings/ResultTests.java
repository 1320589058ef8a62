package ieum.meetings;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.currencies.ExchangeRates;
import ieum.currencies.RateText;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Money;
import ieum.shared.PortalClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class ResultTests {
    private static final int EVENTS = 10;
    private static final int EACH = 60;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

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
    MeetingRecords records;

    @Autowired
    MeetingReminders reminders;

    @Autowired
    ExchangeRates rates;

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
    Instant ended;

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
        ended = view.endsAt();
    }

    @Test
    @Tag("S38")
    void sixHundredMeetingsAndTheValueOfContractsOpenTheirRows() {
        for (int number = 1; number < EVENTS; number++) fair(EACH);
        fair(EACH - 1);
        jdbc.sql("""
                        insert into meeting_card (meeting_id, party_id, took_place, filled_by, filled_at)
                        select m.id, m.one_id, true, ?, now() from meeting m join event e on e.id = m.event_id
                        where e.organizer_id = ?""").params(centre.account().value(), centre.of().value()).update();
        assertThat(later(() -> post(
                        card(buyer, "/contracts"),
                        company,
                        mvc,
                        "subject=Sensors for two plants",
                        "signedOn=" + TODAY.minusDays(9),
                        "amount=60.000.000.000",
                        "currency=VND")))
                .contains("#contracts");
        later(() -> post(
                card(seller, "/contracts"),
                startup,
                mvc,
                "subject=Service of five years",
                "signedOn=" + TODAY,
                "amount=45500000000",
                "currency=VND"));

        assertThat(records.counts(RecordFilter.NONE, centre)).containsEntry(HeldFilter.HELD, 600L);
        assertThat(get("/meetings", centre, mvc)).contains(">600<", "105,500,000,000", "/meetings?which=HELD");
        assertThat(records.page(new RecordFilter(HeldFilter.HELD, null, null), centre, 12)
                        .rows())
                .hasSize(50);
        assertThat(get("/meetings/export.csv?which=HELD", centre, mvc)
                        .lines()
                        .filter(line -> line.contains("took place")))
                .hasSize(600);
        assertThat(records.counts(new RecordFilter(null, event, null), centre)).containsEntry(HeldFilter.HELD, 1L);
        assertThat(records.counts(new RecordFilter(null, null, 1999), centre)).containsEntry(HeldFilter.ALL, 0L);

        // each contract by whose word, then in another currency, by which rate
        var sensors = records.contracts(RecordFilter.NONE, centre).getLast().contract();
        assertThat(later(() -> post(card(buyer, "/contracts/" + sensors.id() + "/confirmation"), company, mvc)))
                .contains("may not");
        assertThat(get("/meetings/contracts", company, mvc)).startsWith("403");
        later(() -> post(card(seller, "/contracts/" + sensors.id() + "/confirmation"), startup, mvc));
        assertThat(get("/meetings/contracts", centre, mvc))
                .contains("Sensors for two plants", "confirmed by both", "reported by one side", "60,000,000,000 VND");
        post("/meetings/contracts/" + sensors.id() + "/verification", centre, mvc);
        assertThat(get("/meetings/contracts", centre, mvc)).contains("seen by the organisers: 60,000,000,000");
        assertThat(get("/meetings/contracts?currency=THB", centre, mvc))
                .contains("No exchange rate between VND and THB");
        rates.set(
                new RateText("VND", "KRW", new BigDecimal("0.0545"), LocalDate.of(2026, 11, 2), "State Bank"), centre);
        assertThat(get("/meetings/contracts?currency=KRW", centre, mvc))
                .contains("All contracts in KRW", "5,749,750,000", "1 VND = 0.0545 KRW", "State Bank");
        assertThat(records.sums(RecordFilter.NONE, null, centre).sums())
                .singleElement()
                .satisfies(
                        sum -> assertThat(sum.value()).isEqualTo(new Money(new BigDecimal("105500000000.00"), "VND")));
        assertThat(get("/meetings/contracts/export.csv", centre, mvc)).contains("60000000000", "Service of five years");

        // other centres have their own
        assertThat(records.counts(RecordFilter.NONE, people.centre())).containsEntry(HeldFilter.ALL, 0L);
    }

    @Test
    void eachSideSaysWhatHasComeOfAMeetingAndContractsAreConfirmedByTheOther() {
        assertThat(post(card(buyer, "/result"), company, mvc, "state=TALKING")).contains("once the meeting begins");

        assertThat(later(() -> post(card(buyer, "/result"), company, mvc, "remark=x")))
                .contains("Choose one");
        later(() -> post(card(buyer, "/result"), company, mvc, "state=TALKING", "remark=Prices"));
        assertThat(later(() -> get(card(buyer, ""), company, mvc))).contains("Prices");
        assertThat(later(() -> get(card(seller, ""), startup, mvc))).doesNotContain("Prices");
        assertThat(get("/events/" + event + "/meetings/held", centre, mvc)).contains("We are talking");
        assertThat(get("/events/" + event + "/meetings/held/export.csv", centre, mvc))
                .contains("We are talking");

        assertThat(later(() -> post(
                        card(buyer, "/contracts"),
                        company,
                        mvc,
                        "subject=",
                        "signedOn=2999-01-01",
                        "amount=0",
                        "currency=")))
                .contains(
                        "Say what the contract is about", "above zero", "Choose the currency", "value=\"2999-01-01\"");
        assertThat(later(() -> post(
                        card(buyer, "/contracts"),
                        company,
                        mvc,
                        "subject=Valves",
                        "signedOn=2999-01-01",
                        "amount=10",
                        "currency=EUR")))
                .contains("signed today at the latest", "Valves");
        later(() -> post(
                card(buyer, "/contracts"),
                company,
                mvc,
                "subject=Valves",
                "signedOn=" + TODAY,
                "amount=10",
                "currency=EUR"));
        await().untilAsserted(() -> assertThat(get("/notices", startup, mvc))
                .contains("reports a contract that came of your meeting", "Valves"));
        var contract = records.contracts(RecordFilter.NONE, centre).getFirst().contract();
        assertThat(later(() -> get("/", startup, mvc)))
                .contains("Confirm a contract", "Valves", "Say what became of 1 meeting");
        assertThat(cards.counts(event, centre)).containsEntry(HeldFilter.WITH_RESULT, 1L);
        assertThat(records.counts(RecordFilter.NONE, centre)).containsEntry(HeldFilter.WITH_RESULT, 1L);
        assertThat(later(() -> post(card(buyer, "/contracts/" + contract.id() + "/confirmation"), company, mvc)))
                .contains("may not");
        assertThat(later(() -> post(card(seller, "/contracts/" + contract.id() + "/confirmation"), centre, mvc)))
                .as("the organisers may have seen it; that is another word")
                .contains("may not");
        later(() -> post(card(seller, "/contracts/" + contract.id() + "/confirmation"), startup, mvc));
        assertThat(records.contracts(RecordFilter.NONE, centre)
                        .getFirst()
                        .contract()
                        .evidence())
                .isEqualTo(Evidence.CONFIRMED);

        // whoever did not report it does not take it back, nor anybody what the organisers have seen
        assertThat(later(() -> post(card(seller, "/contracts/" + contract.id() + "/removal"), startup, mvc)))
                .contains("may not");
        post("/meetings/contracts/" + contract.id() + "/verification", centre, mvc);
        assertThat(later(() -> post(card(buyer, "/contracts/" + contract.id() + "/removal"), company, mvc)))
                .contains("The organisers have seen it");
        assertThat(records.contracts(RecordFilter.NONE, centre)).hasSize(1);
    }

    @Test
    void whoSaidNothingIsRemindedOnceTwoHoursLaterAndAskedAgainAfterHalfAYear() {
        clock.at(ended.plus(Duration.ofHours(1)), () -> remind());
        assertThat(asked(seller)).isZero();

        later(() -> remind());
        later(() -> remind());
        assertThat(asked(seller)).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(get("/notices", startup, mvc)).contains("say in two minutes what became of it"));

        clock.at(ended.plus(Duration.ofDays(190)), () -> remind());
        assertThat(asked(seller)).as("nobody said that it took place").isEqualTo(1);
        later(() -> {
            cards.fill(meeting, seller, new CardText(true, null, null, null), startup);
            return null;
        });
        clock.at(ended.plus(Duration.ofDays(190)), () -> remind());
        clock.at(ended.plus(Duration.ofDays(190)), () -> remind());
        assertThat(asked(seller)).isEqualTo(2);
        await().untilAsserted(
                        () -> assertThat(get("/notices", startup, mvc)).contains("what has come of your meeting?"));
        assertThat(asked(buyer)).isEqualTo(2);
    }

    private Void remind() {
        reminders.remind();
        return null;
    }

    private int asked(PartyId party) {
        return jdbc.sql("select count(*) from meeting_reminder where party_id = ?")
                .param(party.value())
                .query(Integer.class)
                .single();
    }

    /** Ten of either side, and so many meetings that everybody was told. */
    private void fair(int count) {
        var day = fixtures.event(6, 10, null, centre);
        var companies = new ArrayList<PartyId>();
        var startups = new ArrayList<PartyId>();
        for (int number = 0; number < 10; number++) {
            companies.add(fixtures.named(day, "Company " + number, Side.DEMAND, centre));
            startups.add(fixtures.named(day, "Startup " + number, Side.STARTUP, centre));
        }
        for (int number = 0; number < count; number++)
            wishes.make(companies.get(number % 10), startups.get((number % 10 + number / 10) % 10), null, centre);
        fixtures.published(day, 0, centre);
    }

    private <T> T later(Supplier<T> what) {
        return clock.at(ended.plus(Duration.ofDays(10)), what);
    }

    private String card(PartyId party, String rest) {
        return "/events/" + event + "/meetings/parties/" + party + "/meetings/" + meeting + rest;
    }
}
