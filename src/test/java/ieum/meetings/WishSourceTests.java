package ieum.meetings;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.matching.MatchingFixtures.VIETNAMESE_MAKER;
import static ieum.matching.MatchingFixtures.koreanChallenge;
import static ieum.matching.MatchingFixtures.profile;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.events.Carried;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Series;
import ieum.matching.Encounter;
import ieum.matching.ExclusionReason;
import ieum.matching.Exclusions;
import ieum.offers.OfferFixtures;
import ieum.offers.Offers;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class WishSourceTests {
    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    MeetingFairs fairs;

    @Autowired
    Parties parties;

    @Autowired
    Wishes wishes;

    @Autowired
    WishSuggestions suggestions;

    @Autowired
    EarlierWishes earlier;

    @Autowired
    Plans plans;

    @Autowired
    Series series;

    @Autowired
    Events events;

    @Autowired
    Challenges challenges;

    @Autowired
    Offers offers;

    @Autowired
    Programs programs;

    @Autowired
    Organizations organizations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member centre;
    Viewer.Member company;
    Viewer.Member maker;
    EventId event;

    @BeforeEach
    void open() {
        centre = people.centre();
        company = people.demand();
        maker = people.startup();
        event = fixtures.event(4, 2, null, centre);
    }

    @Test
    void whoSuitsIsSuggestedToBothSidesInTheWordsOfBothAndBecomesAWishThatSaysSo() {
        profile(organizations, maker, VIETNAMESE_MAKER);
        var challenge = published(challenges, programs, koreanChallenge(Disclosure.EVERYONE), company, centre);
        var buyer = fixtures.joined(event, company);
        var seller = fixtures.joined(event, maker);
        // who suits as well, but does not take part
        profile(organizations, people.startup(), VIETNAMESE_MAKER);

        assertThat(suggestions.of(parties.get(buyer, company), company))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.party().id()).isEqualTo(seller);
                    assertThat(one.encounter().occasion()).isEqualTo(Encounter.Occasion.OWN_CHALLENGE);
                });
        assertThat(suggestions.of(parties.get(seller, maker), maker))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.party().id()).isEqualTo(buyer);
                    assertThat(one.encounter().path()).isEqualTo("/challenges/" + challenge);
                });
        assertThat(get(party(seller, ""), maker, mvc))
                .contains("Whom to meet", "Has a challenge that suits you", "phát hiện rò rỉ khí", "가스 배관 누출");
        // reasons are for their own people
        assertThat(get(party(seller, ""), centre, mvc)).doesNotContain("Whom to meet");

        post(party(seller, "/wishes"), maker, mvc, "to=" + buyer, "origin=SUGGESTION", "note=Leaks");
        assertThat(wishes.madeBy(parties.get(seller, maker)))
                .singleElement()
                .satisfies(wish -> assertThat(wish.origin()).isEqualTo(WishOrigin.SUGGESTION));
        assertThat(suggestions.of(parties.get(seller, maker), maker)).isEmpty();
        assertThat(suggestions.of(parties.get(buyer, company), company))
                .as("who wishes it already is answered")
                .isEmpty();
    }

    @Test
    void whomOneSideDoesNotWantIsSuggestedToNeither() {
        profile(organizations, maker, VIETNAMESE_MAKER);
        published(challenges, programs, koreanChallenge(Disclosure.EVERYONE), company, centre);
        var buyer = fixtures.joined(event, company);
        var seller = fixtures.joined(event, maker);
        exclusions.add(company.of(), ExclusionReason.COMPETITOR, maker);

        assertThat(suggestions.of(parties.get(buyer, company), company)).isEmpty();
        assertThat(suggestions.of(parties.get(seller, maker), maker)).isEmpty();
    }

    @Test
    void thePagesOfAChallengeAndAnOfferLeadToTheEventAtWhichBothTakePart() {
        var challenge = published(challenges, programs, koreanChallenge(Disclosure.EVERYONE), company, centre);
        var program = challenges.get(challenge, company).program();
        var offer = OfferFixtures.published(offers, OfferFixtures.text("Leak sensor", program, centre.of()), maker);
        var hidden =
                OfferFixtures.published(offers, OfferFixtures.anonymous("Leak sensor", program, centre.of()), maker);
        var buyer = fixtures.joined(event, company);
        assertThat(get("/challenges/" + challenge, maker, mvc))
                .as("whoever does not take part is not told who does")
                .doesNotContain("Ask for a meeting");
        var seller = fixtures.joined(event, maker);

        assertThat(get("/challenges/" + challenge, maker, mvc))
                .contains("Ask for a meeting", party(seller, "?to=" + buyer));
        assertThat(get("/offers/" + offer, company, mvc))
                .contains("Ask for a meeting", party(buyer, "?to=" + seller), "note=Leak%20sensor");
        assertThat(get("/organizations/" + maker.of(), company, mvc)).contains("Ask for a meeting");
        assertThat(get("/offers/" + hidden, company, mvc)).doesNotContain("Ask for a meeting");
        assertThat(get(party(buyer, "?to=" + seller + "&origin=OFFER&note=Leak%20sensor"), company, mvc))
                .contains("Leak sensor", "value=\"OFFER\"");

        post(party(buyer, "/wishes"), company, mvc, "to=" + seller, "origin=OFFER", "note=Leak sensor");
        assertThat(get(party(buyer, ""), company, mvc)).contains("from an offer or request");
        assertThat(get("/offers/" + offer, company, mvc)).doesNotContain("Ask for a meeting");
        // nobody says so of what others made
        post(party(seller, "/wishes"), maker, mvc, "to=" + buyer, "origin=PITCH", "note=");
        assertThat(wishes.madeBy(parties.get(seller, maker)).getFirst().origin())
                .isEqualTo(WishOrigin.OWN);
        assertThat(challenges.get(ChallengeId.of(challenge.toString()), maker)).isNotNull();
    }

    @Test
    @Tag("S30")
    void theNextEventBeginsWithTheWishesThatWereNotMet() {
        var full = fixtures.event(1, 2, null, centre);
        var buyer = fixtures.joined(full, company);
        var seller = fixtures.joined(full, maker);
        var gone = fixtures.named(full, "Once only", Side.STARTUP, centre);
        var other = fixtures.named(full, "Always there", Side.DEMAND, centre);
        wishes.make(buyer, seller, EventFixtures.text("Valves"), company);
        wishes.make(buyer, gone, null, company);
        wishes.make(other, seller, null, centre);
        wishes.make(other, gone, null, centre);
        wishes.answer(wishes.madeBy(parties.get(other, centre)).get(1).id(), false, centre);
        var plan = fixtures.published(full, 0, centre);
        // there is one round: what is worth most leaves the dearest wish of the buyer unmet
        assertThat(plans.get(plan, centre).unmet()).hasSize(1);

        var begins = EventFixtures.BEGINS.plus(Duration.ofDays(364));
        var next = series.next(
                full,
                begins.atZone(ZoneId.of("Asia/Seoul")).toLocalDate(),
                new Carried(true, false, true, false, false, false),
                centre);
        events.publish(next, centre);
        fairs.open(next, MeetingFixtures.rules(2, null, begins), centre);
        assertThat(earlier.of(next, centre)).as("it is not over yet").isEmpty();
        clock.at(EventFixtures.BEGINS.plus(Duration.ofDays(30)), () -> {
            assertThat(earlier.of(next, centre).orElseThrow().wishes()).isEmpty();
            assertThat(earlier.of(next, centre).orElseThrow().waiting()).isEqualTo(1);

            var buys = fixtures.joined(next, company);
            var sells = fixtures.joined(next, maker);
            assertThat(suggestions.of(parties.get(buys, company), company))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.party().id()).isEqualTo(sells);
                        assertThat(one.origin()).isEqualTo(WishOrigin.EARLIER);
                    });
            assertThat(get("/events/" + next + "/meetings", centre, mvc)).contains("Left from the event before");
            post("/events/" + next + "/meetings/wishes/earlier", centre, mvc);
            post("/events/" + next + "/meetings/wishes/earlier", centre, mvc);

            assertThat(earlier.of(next, centre)).isEmpty();
            assertThat(wishes.list(next, null, centre)).singleElement().satisfies(wish -> {
                assertThat(wish.origin()).isEqualTo(WishOrigin.EARLIER);
                assertThat(wish.from()).isEqualTo(buys);
                assertThat(wish.to()).isEqualTo(sells);
                assertThat(wish.note()).isEqualTo(EventFixtures.text("Valves"));
            });
            return null;
        });
    }

    private String party(PartyId party, String rest) {
        return "/events/" + event + "/meetings/parties/" + party + rest;
    }
}
