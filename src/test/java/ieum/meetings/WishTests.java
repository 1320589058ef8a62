package ieum.meetings;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.delegations.DelegationEvents;
import ieum.delegations.DelegationText;
import ieum.delegations.Delegations;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.pitches.PitchKind;
import ieum.pitches.PitchText;
import ieum.pitches.Pitches;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import ieum.shared.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class WishTests {
    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    MeetingFairs fairs;

    @Autowired
    Parties parties;

    @Autowired
    Wishes wishes;

    @Autowired
    Preparation preparation;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    Pitches pitches;

    @Autowired
    Delegations delegations;

    @Autowired
    DelegationEvents delegationEvents;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member centre;
    Viewer.Member company;
    Viewer.Member startup;
    EventId event;

    @BeforeEach
    void open() {
        centre = people.centre();
        company = people.demand();
        startup = people.startup();
        event = fixtures.event(4, 2, null, centre);
    }

    @Test
    void whoIsRegisteredTakesPartAndWishesAndTheOtherAcceptsOrSaysNoThanks() {
        assertThat(post(path("/participation"), company, mvc)).contains("Register people of your organisation");
        var buyer = fixtures.joined(event, company);
        var seller = fixtures.joined(event, startup);
        var other = people.startup();
        var third = fixtures.joined(event, other);

        post(party(buyer, "/wishes"), company, mvc, "to=" + seller, "note=Your sensors");
        post(party(buyer, "/wishes"), company, mvc, "to=" + third, "note=");
        // twice is once
        post(party(buyer, "/wishes"), company, mvc, "to=" + seller, "note=");

        assertThat(get(party(buyer, ""), company, mvc)).contains("1. ", "2. ", "waits for an answer", "Your sensors");
        assertThat(get(party(seller, ""), startup, mvc)).contains("Your sensors", "your answer is waited for");
        assertThat(get("/", startup, mvc)).contains("Answer 1 wish for a meeting", "Meeting day");
        assertThat(get(path(""), startup, mvc)).contains("Answer 1 wish").doesNotContain("Take part again");
        var made = wishes.madeBy(parties.get(buyer, company));
        post(path("/wishes/" + made.get(0).id() + "/acceptance"), startup, mvc);
        post(path("/wishes/" + made.get(1).id() + "/refusal"), other, mvc);

        assertThat(get(party(buyer, ""), company, mvc)).contains("accepted", "no thanks");
        // ten for the first wish, and five for the other's consent
        assertThat(preparation.of(event, centre).problem().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.weight()).isEqualTo(15));
        await().untilAsserted(() -> assertThat(get("/notices", startup, mvc)).contains("would like to meet you at"));
        await().untilAsserted(
                        () -> assertThat(get("/notices", company, mvc)).contains("would like to meet you as well"));
    }

    @Test
    void theFirstWishCountsMostAndMovesUpByOnePlace() {
        var buyer = fixtures.joined(event, company);
        var one = fixtures.named(event, "One", Side.STARTUP, centre);
        var two = fixtures.named(event, "Two", Side.STARTUP, centre);
        wishes.make(buyer, one, null, company);
        wishes.make(buyer, two, null, company);

        var second = wishes.madeBy(parties.get(buyer, company)).get(1);
        post(path("/wishes/" + second.id() + "/rise"), company, mvc);

        assertThat(wishes.madeBy(parties.get(buyer, company)))
                .extracting(WishView::toName)
                .containsExactly("Two", "One");
        var prepared = preparation.of(event, centre);
        assertThat(prepared.problem()
                        .requests()
                        .get(prepared.index(Pair.of(buyer, two)))
                        .weight())
                .isEqualTo(10);
    }

    @Test
    void afterTheDayOnlyTheOrganisersChangeWishes() {
        var buyer = fixtures.joined(event, company);
        var one = fixtures.named(event, "One", Side.STARTUP, centre);

        clock.at(BEGINS.plus(Duration.ofMinutes(1)), () -> {
            assertThatThrownBy(() -> wishes.make(buyer, one, null, company))
                    .isInstanceOf(Clash.class)
                    .hasMessage("wish.tooLate");
            wishes.make(buyer, one, null, centre);
            return null;
        });

        assertThat(wishes.madeBy(parties.get(buyer, company)))
                .singleElement()
                .satisfies(wish -> assertThat(wish.origin()).isEqualTo(WishOrigin.STAFF));
    }

    @Test
    void theOrganisersAddWhomThePortalDoesNotKnowAndEverybodyWhoIsRegistered() {
        assertThat(post(path("/parties"), centre, mvc, "name=")).contains("Give the name", "Choose one");
        assertThat(post(path("/parties"), centre, mvc, "name=Hanbit Robotics", "side=STARTUP"))
                .contains("/meetings/parties/");
        assertThat(post(path("/parties"), centre, mvc, "name=hanbit robotics", "side=STARTUP"))
                .contains("A participant of this name is on the list");
        registrations.register(
                event, events.get(event, company).categories().getFirst().id(), List.of("Delegate"), company);
        post(path("/parties/registered"), centre, mvc);
        post(path("/parties/registered"), centre, mvc);

        assertThat(parties.list(event, centre))
                .extracting(PartyView::name)
                .containsExactlyInAnyOrder("Hanbit Robotics", company.organizationName());
    }

    @Test
    void nobodySeesTheWishesOfOthers() {
        var buyer = fixtures.joined(event, company);
        fixtures.joined(event, startup);

        assertThatThrownBy(() -> parties.get(buyer, startup)).isInstanceOf(NotFound.class);
        assertThat(get(path("/parties"), startup, mvc))
                .contains(company.organizationName())
                .doesNotContain("Wished for by");
        assertThat(get(path("/wishes"), startup, mvc)).contains("may not");
    }

    @Test
    @Tag("S40")
    void anInterestDuringAPitchBecomesAWishForAMeeting() {
        var hour = BEGINS.plus(Duration.ofHours(6));
        var stage = events.addSession(
                event,
                new SessionText(text("Pitches"), SessionKind.PITCH, hour, hour.plus(Duration.ofHours(1)), "", false),
                centre);
        var pitch = pitches.add(
                event,
                stage,
                new PitchText(
                        PitchKind.PROPOSAL, startup.organizationName(), text("Technology introduction"), null, null),
                centre);
        registrations.register(
                event, events.get(event, company).categories().getFirst().id(), List.of("Listener"), company);

        pitches.interest(pitch, company);

        await().untilAsserted(() -> assertThat(wishesOf(company))
                .singleElement()
                .satisfies(wish -> {
                    assertThat(wish.origin()).isEqualTo(WishOrigin.PITCH);
                    assertThat(wish.toName()).isEqualTo(startup.organizationName());
                }));
        // and goes where the interest goes
        pitches.withdraw(pitch, company);
        await().untilAsserted(() -> assertThat(wishesOf(company)).isEmpty());
    }

    @Test
    @Tag("S39")
    void aFirmOfADelegationIsAskedForAMeetingFromWhatItShows() {
        var delegation = delegations.draft(
                new DelegationText(
                        text("Chungbuk firms"),
                        text("They look for partners"),
                        "KR",
                        "Daegu",
                        LocalDate.parse("2099-03-01"),
                        LocalDate.parse("2099-03-04")),
                centre);
        delegations.invite(delegation, startup.organizationName(), centre);
        delegations.accept(delegation, List.of(), startup);
        delegations.publish(delegation, centre);
        delegationEvents.add(delegation, event, centre);
        var firm = fixtures.joined(event, startup);
        // whoever does not take part yet is led to where they can
        assertThat(get("/delegations/" + delegation, company, mvc))
                .contains("Request a meeting at", "href=\"" + path("") + "\"");
        var buyer = fixtures.joined(event, company);

        assertThat(get("/delegations/" + delegation, company, mvc)).contains(party(buyer, "?to=" + firm));
        assertThat(get(party(buyer, "?to=" + firm), company, mvc)).contains("selected=\"selected\"");
        post(party(buyer, "/wishes"), company, mvc, "to=" + firm, "note=");

        assertThat(wishesOf(company)).extracting(WishView::toName).containsExactly(startup.organizationName());
        assertThat(get("/delegations/" + delegation, new Viewer.Visitor(), mvc)).doesNotContain("Request a meeting");
    }

    private List<WishView> wishesOf(Viewer viewer) {
        return parties.own(event, viewer).stream()
                .flatMap(party -> wishes.madeBy(party).stream())
                .toList();
    }

    private static Text text(String words) {
        return new Text(words, Language.EN);
    }

    private String path(String rest) {
        return "/events/" + event + "/meetings" + rest;
    }

    private String party(PartyId party, String rest) {
        return path("/parties/" + party + rest);
    }
}
