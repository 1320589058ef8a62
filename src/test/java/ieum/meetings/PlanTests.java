package ieum.meetings;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.PersonalProgrammes;
import ieum.events.RegistrationFilter;
import ieum.events.Registrations;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.PortalClock;
import ieum.shared.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class PlanTests {
    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    MeetingFairs fairs;

    @Autowired
    Parties parties;

    @Autowired
    Wishes wishes;

    @Autowired
    Plans plans;

    @Autowired
    PlansByHand byHand;

    @Autowired
    Meetings meetings;

    @Autowired
    ToldRows told;

    @Autowired
    PortalClock clock;

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

    Viewer.Member centre;
    Viewer.Member company;
    Viewer.Member startup;
    EventId event;
    PartyId buyer;
    PartyId seller;
    List<PartyId> others = new ArrayList<>();

    /** Two rounds; the company wishes for three meetings, the first of them with the startup. */
    @BeforeEach
    void wish() {
        centre = people.centre();
        company = people.demand();
        startup = people.startup();
        event = fixtures.event(2, 5, null, centre);
        buyer = fixtures.joined(event, company);
        seller = fixtures.joined(event, startup);
        wishes.make(buyer, seller, null, company);
        for (var name : List.of("Second", "Third")) {
            var other = fixtures.named(event, name, Side.STARTUP, centre);
            others.add(other);
            wishes.make(buyer, other, null, company);
        }
    }

    @Test
    void aPlanIsSoughtInTheBackgroundAndShowsItsProofAndWhyAWishIsUnmet() {
        var plan = ready();

        var page = get(path("/plans/" + plan), centre, mvc);
        assertThat(page)
                .contains("proven best", "1 unmet wish", "Third", "has 3 wishes and 2 usable rounds", "Table 1");
        assertThat(page).contains(company.organizationName() + " in another meeting");
        assertThat(get(path("/plans/" + plan + "?by=tables"), centre, mvc)).contains("Tables × rounds", "Second");
        assertThat(get(path("/plans/" + plan + "/certificate"), centre, mvc))
                .contains("Proven best: no plan meets more", "no rule broken", "Third");
        var head = plans.get(plan, centre).head();
        assertThat(head.weight()).isEqualTo(19).isEqualTo(head.bound());
        assertThat(head.placed()).isEqualTo(2);
    }

    @Test
    void onceItIsPublishedEverybodyConcernedIsToldAndAfterwardsOnlyWhomAChangeConcerns() {
        publish(ready());

        await().untilAsserted(() -> assertThat(get("/notices", startup, mvc)).contains("are planned, or have changed"));
        assertThat(get(path("/parties/" + seller), startup, mvc)).contains("1 meeting", company.organizationName());
        assertThat(met(buyer)).containsExactlyInAnyOrder(startup.organizationName(), "Second");
        // with the ticket in hand, in the programme and in the calendar that follows it
        var ticket = registrations
                .all(event, RegistrationFilter.NONE, startup)
                .getFirst()
                .code();
        var visitor = new Viewer.Visitor();
        assertThat(get("/tickets/" + ticket + "/programme", visitor, mvc))
                .contains("1 one-to-one meeting", company.organizationName(), "Table ");
        assertThat(get("/tickets/" + ticket + "/calendar.ics", visitor, mvc).replaceAll("\r\n ", ""))
                .contains("Meeting with " + company.organizationName());
        var before = meetings.of(parties.facts(seller), events.get(event, centre));

        // one says no thanks, another moves up
        wishes.withdraw(wish("Second"), company);
        var second = ready();
        var view = plans.get(second, centre);
        assertThat(view.changes())
                .extracting(
                        change -> change.kind() + " " + change.meeting().other().name())
                .containsExactlyInAnyOrder("CANCELLED Second", "NEW Third");
        assertThat(view.concerned()).isEqualTo(3);
        publish(second);

        assertThat(met(buyer)).containsExactlyInAnyOrder(startup.organizationName(), "Third");
        assertThat(meetings.of(parties.facts(seller), events.get(event, centre)))
                .extracting(MeetingView::startsAt)
                .isEqualTo(before.stream().map(MeetingView::startsAt).toList());
    }

    @Test
    void twoWhoChangeAPlanAtOnceDoNotUndoEachOther() {
        var plan = ready();
        var version = plans.get(plan, centre).head().version();
        var pair = Pair.of(buyer, seller);
        byHand.pin(plan, pair, true, version, centre);

        assertThatThrownBy(() -> byHand.remove(plan, pair, version, centre))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThatThrownBy(() -> plans.publish(plan, version, centre))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        publish(plan);
        assertThatThrownBy(() -> publish(plan)).isInstanceOf(Clash.class).hasMessage("plan.isPublished");
    }

    @Test
    void aMeetingIsPutElsewhereByHandWithWhatThatMeansShownBeforeAndStaysThere() {
        var plan = ready();
        var pair = Pair.of(buyer, others.get(1));
        var hand = byHand.choices(plan, pair, centre);
        assertThat(get(path("/plans/" + plan + "/pairs/" + pair.one() + "/" + pair.other()), centre, mvc))
                .contains("Has no room in this plan", "would not take place:", "Put it there and pin");
        var choice = hand.choices().getFirst();
        assertThat(choice.displaced()).hasSize(1);

        byHand.move(plan, pair, choice.key(), hand.plan().version(), centre);

        var moved = plans.get(plan, centre);
        assertThat(moved.head().byHand()).isEqualTo(1);
        assertThat(moved.head().weight()).isEqualTo(19 + choice.weight());
        // and the next plan leaves it there
        var next = byHand.choices(ready(), pair, centre);
        assertThat(next.meeting().round()).isEqualTo(choice.round());
        assertThat(next.meeting().pinned()).isTrue();
    }

    @Test
    void whatSomebodyChoseForTheirProgrammeIsLeftFreeAndSoIsWhatTheySayThemselves() {
        var begins = BEGINS.plus(Duration.ofHours(1));
        var talk = events.addSession(
                event,
                new SessionText(
                        new Text("Talk", Language.EN),
                        SessionKind.TALK,
                        begins,
                        begins.plus(Duration.ofMinutes(20)),
                        "",
                        false),
                centre);
        var ticket = registrations
                .all(event, RegistrationFilter.NONE, startup)
                .getFirst()
                .code();
        programmes.choose(ticket, List.of(talk), startup);
        var text = parties.get(others.getFirst(), centre).text();
        parties.revise(
                others.getFirst(),
                new PartyText(
                        "Second", Side.STARTUP, false, null, Set.of(), Set.of(begins.plus(Duration.ofMinutes(30)))),
                0,
                centre);
        assertThat(text.away()).isEmpty();

        var plan = plans.get(ready(), centre);

        var rounds = new TreeSet<String>();
        for (var row : plan.people())
            for (var cell : row.cells())
                if (row.party().name().equals(company.organizationName()) && cell.meeting() != null)
                    rounds.add(cell.round() + " " + cell.meeting().other().name());
        assertThat(rounds).containsExactly("0 Second", "1 " + startup.organizationName());
    }

    @Test
    void whatHasBegunStaysAndNothingIsPutIntoThePast() {
        publish(ready());
        var met = meetings.of(parties.facts(buyer), events.get(event, centre)).getFirst();
        var afterwards = met.startsAt().plus(Duration.ofMinutes(26));
        wishes.withdraw(wish(met.other().name()), centre);
        wishes.make(buyer, met.other().id(), null, centre);

        clock.at(afterwards, () -> {
            var problem = plans.prepared(event, centre).problem();
            assertThat(problem.requests())
                    .filteredOn(request -> request.was() == 0)
                    .singleElement()
                    .satisfies(request -> assertThat(request.pin()).isZero());
            assertThat(problem.requests())
                    .filteredOn(request -> request.was() != 0)
                    .isNotEmpty()
                    .allSatisfy(
                            request -> assertThat(problem.open(request).get(0)).isFalse());
            // who is withdrawn from afterwards has met all the same
            wishes.withdraw(wish(met.other().name()), centre);
            told.replace(event, List.of(), afterwards);
            return null;
        });

        assertThat(met(buyer)).containsExactly(met.other().name());
    }

    @Test
    void whereTwoShareNoLanguageSomebodyInterpretsOrTheyDoNotMeet() {
        speak(buyer, Language.KO);
        speak(seller, Language.VI);

        assertThat(get(path("/plans/" + ready()), centre, mvc)).contains("no interpreter free");
        fairs.addInterpreter(event, "Interpreter for Vietnamese", Set.of(Language.KO, Language.VI), centre);
        publish(ready());

        assertThat(get(path("/parties/" + seller), startup, mvc)).contains("Interpreter: Interpreter for Vietnamese");
    }

    @Test
    void aPlanThatNoLongerFitsTheDayIsNotPublished() {
        var plan = ready();
        parties.revise(
                buyer,
                new PartyText(
                        company.organizationName(),
                        Side.DEMAND,
                        false,
                        null,
                        Set.of(),
                        Set.of(BEGINS.plus(Duration.ofHours(1)))),
                0,
                company);

        assertThat(get(path("/plans/" + plan), centre, mvc))
                .contains("rule is broken today")
                .doesNotContain("Publish and tell");
        assertThatThrownBy(() -> publish(plan)).isInstanceOf(Clash.class).hasMessage("plan.broken");
    }

    @Test
    void whatCannotBePlannedIsSaidWhereItCanBeMended() {
        var empty = fixtures.event(2, 1, null, centre);
        assertThatThrownBy(() -> plans.ask(empty, Effort.QUICK, 0, 1, centre))
                .isInstanceOf(Clash.class)
                .hasMessage("plan.noWishes");
        assertThat(post(path("/plans"), centre, mvc, "effort=QUICK", "calm=12", "seed=x"))
                .contains("Enter a whole number");
        assertThat(post(path("/plans"), centre, mvc, "effort=QUICK", "calm=12", "seed=1"))
                .contains("Choose a number from 0 to 10");
    }

    private void speak(PartyId party, Language language) {
        var known = parties.facts(party);
        var text = known.text();
        parties.revise(
                party,
                new PartyText(text.name(), text.side(), false, null, Set.of(language), Set.of()),
                known.version(),
                centre);
    }

    private WishId wish(String to) {
        return wishes.madeBy(parties.facts(buyer)).stream()
                .filter(wish -> wish.toName().equals(to))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> met(PartyId party) {
        return meetings.of(parties.facts(party), events.get(event, centre)).stream()
                .map(meeting -> meeting.other().name())
                .toList();
    }

    private void publish(MeetingPlanId plan) {
        plans.publish(plan, plans.get(plan, centre).head().version(), centre);
    }

    private MeetingPlanId ready() {
        var plan = plans.ask(event, Effort.QUICK, 1, 1, centre);
        await().untilAsserted(() ->
                assertThat(plans.get(plan, centre).head().status()).isEqualTo(PlanStatus.READY));
        return plan;
    }

    private String path(String rest) {
        return "/events/" + event + "/meetings" + rest;
    }
}
