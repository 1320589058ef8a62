package ieum.matching;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.matching.MatchingFixtures.VIETNAMESE_MAKER;
import static ieum.matching.MatchingFixtures.koreanChallenge;
import static ieum.matching.MatchingFixtures.profile;
import static ieum.offers.OfferFixtures.anonymous;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.offers.Interests;
import ieum.offers.OfferFixtures;
import ieum.offers.OfferId;
import ieum.offers.OfferKind;
import ieum.offers.OfferText;
import ieum.offers.Offers;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class OfferSuggestionTests {
    @Autowired
    OfferSuggestions suggestions;

    @Autowired
    Judgements judgements;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Introductions introductions;

    @Autowired
    Offers offers;

    @Autowired
    Interests interests;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member gasCompany;
    Viewer.Member centre;
    Viewer.Member maker;
    ChallengeId challenge;
    ProgramId program;

    @BeforeEach
    void describe() {
        // those of earlier tests say the same
        jdbc.sql("update offer set status = 'WITHDRAWN' where status = 'PUBLISHED'")
                .update();
        gasCompany = people.demand();
        centre = people.centre();
        maker = people.startup();
        challenge = published(challenges, programs, koreanChallenge(Disclosure.EVERYONE), gasCompany, centre);
        program = challenges.get(challenge, gasCompany).program();
    }

    @Test
    void offerSuitsAChallengeInAnotherLanguage_withoutSayingWhoseItIs() {
        var offer = offered(OfferKind.OFFER);

        assertThat(suggestions.of(challenge, gasCompany)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(offer);
            assertThat(found.owner()).isNull();
            assertThat(found.fit().parts()).contains(new Fit.Part(Fit.Criterion.READINESS, 10));
        });
        assertThat(mvc.get().uri("/challenges/{id}/partners", challenge).with(as(gasCompany)))
                .bodyText()
                .contains("Offers that suit", "Named once both have agreed", "phát hiện rò rỉ khí")
                .doesNotContain("Organization " + maker.account());
    }

    @Test
    void leavingOutItsOwnerDoesNotTellWhoseAnAnonymousOfferIs_butItsOwnerMayLeaveOutTheOther() {
        var offer = offered(OfferKind.OFFER);
        exclusions.add(maker.of(), ExclusionReason.NO_THANKS, gasCompany);
        assertThat(suggestions.of(challenge, gasCompany))
                .extracting(SuggestedOffer::id)
                .containsExactly(offer);

        exclusions.add(gasCompany.of(), ExclusionReason.COMPETITOR, maker);
        assertThat(suggestions.of(challenge, gasCompany)).isEmpty();
    }

    @Test
    void offerThatDoesNotFitComesLastAndIsKeptAsAJudgement_untilItIsTakenBack() {
        var offer = offered(OfferKind.OFFER);
        suggestions.judge(challenge, offer, new Opinion(Verdict.DOES_NOT_FIT, Ground.OTHER, "Too small"), gasCompany);

        assertThat(suggestions.of(challenge, gasCompany)).singleElement().matches(SuggestedOffer::isLeftOut);
        assertThat(suggestions.of(challenge, centre))
                .as("what one says is not what others see")
                .singleElement()
                .matches(other -> !other.isLeftOut());
        assertThat(judgements.all(gasCompany)).singleElement().satisfies(kept -> {
            assertThat(kept.suggested().subject()).isEqualTo(offer.value());
            assertThat(kept.points()).isPositive();
            assertThat(kept.reasons()).contains("↔");
        });

        suggestions.judge(challenge, offer, new Opinion(Verdict.OPEN, null, null), gasCompany);
        assertThat(suggestions.of(challenge, gasCompany)).singleElement().matches(again -> !again.isLeftOut());
    }

    @Test
    void offerSuitsADemandCompanyThatAsksForNothing() {
        var offer = offered(OfferKind.OFFER);
        assertThat(suggestions.offers(people.demand())).isEmpty();
        profile(organizations, gasCompany, MatchingFixtures.korean("도시가스 배관의 가스 누출을 막고 메탄 배출을 줄입니다."));

        assertThat(suggestions.offers(gasCompany))
                .extracting(SuggestedOffer::id)
                .containsExactly(offer);
        assertThat(suggestions.offers(maker)).as("nobody is offered their own").isEmpty();
        assertThat(suggestions.offers(centre)).isEmpty();
        assertThat(mvc.get().uri("/suggestions/challenges").with(as(gasCompany)))
                .bodyText()
                .contains("Offers that suit you", "phát hiện rò rỉ khí");
    }

    @Test
    void requestSuitsACompany_andOnceBothHaveSaidYesTheyTalk() {
        profile(organizations, maker, VIETNAMESE_MAKER);
        var request = offers.draft(text(OfferKind.REQUEST), gasCompany);
        offers.publish(request, gasCompany);
        assertThat(suggestions.requests(maker)).extracting(SuggestedOffer::id).containsExactly(request);
        assertThat(suggestions.requests(gasCompany)).isEmpty();

        var interest = interests.express(request, OfferFixtures.english("We make these sensors"), false, maker);
        interests.passOn(interest, null, centre);
        assertThat(introductions.of(maker.of())).isEmpty();
        interests.accept(interest, gasCompany);

        var talk = introductions.get(introductions.of(maker.of()).getFirst(), maker);
        assertThat(talk.status()).isEqualTo(IntroductionStatus.TALKING);
        assertThat(talk.demand()).isEqualTo(gasCompany.of());
        assertThat(talk.startup()).isEqualTo(maker.of());
        assertThat(mvc.get().uri("/introductions/" + talk.id()).with(as(gasCompany)))
                .bodyText()
                .contains("Organization " + maker.account(), VIETNAMESE_MAKER.original());
    }

    private OfferId offered(OfferKind kind) {
        return OfferFixtures.published(offers, text(kind), maker);
    }

    private OfferText text(OfferKind kind) {
        var some = anonymous("Sensor", program, centre.of());
        return new OfferText(
                kind,
                some.type(),
                new Text(VIETNAMESE_MAKER.original(), VIETNAMESE_MAKER.language()),
                VIETNAMESE_MAKER,
                some.topic(),
                7,
                some.sought(),
                some.endsAt(),
                true,
                some.track());
    }
}
