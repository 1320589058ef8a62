package ieum.matching;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.matching.MatchingFixtures.BAKERY;
import static ieum.matching.MatchingFixtures.FRENCH_LABORATORY;
import static ieum.matching.MatchingFixtures.VIETNAMESE_MAKER;
import static ieum.matching.MatchingFixtures.koreanChallenge;
import static ieum.matching.MatchingFixtures.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeText;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.offers.OfferFixtures;
import ieum.offers.Offers;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Programs;
import ieum.programs.RuleText;
import ieum.proposals.Proposals;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class SuggestionTests {
    private static final PartnerFilter UNMET = new PartnerFilter(null, null, null, null, true, null);

    @Autowired
    PartnerSuggestions partners;

    @Autowired
    ChallengeSuggestions suggestions;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Judgements judgements;

    @Autowired
    Introductions introductions;

    @Autowired
    Digests digests;

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

    @Autowired
    Conflicts conflicts;

    @Autowired
    Offers offers;

    @Autowired
    Proposals proposals;

    @Autowired
    CallRules rules;

    @Autowired
    Queries queries;

    Viewer.Member gasCompany;
    Viewer.Member centre;
    Viewer.Member maker;
    Viewer.Member laboratory;
    Viewer.Member bakery;

    @BeforeEach
    void describe() {
        // those of earlier tests say the same
        jdbc.sql(
                        "update organization set profile = 'Nothing any more', profile_language = 'EN' where profile is not null")
                .update();
        jdbc.sql("update challenge set status = 'CLOSED' where status = 'PUBLISHED' and title = ?")
                .param(koreanChallenge(Disclosure.EVERYONE).title().original())
                .update();
        gasCompany = people.demand();
        centre = people.centre();
        maker = people.startup();
        laboratory = people.member(OrganizationKind.RESEARCH_INSTITUTE);
        bakery = people.startup();
        profile(organizations, maker, VIETNAMESE_MAKER);
        profile(organizations, laboratory, FRENCH_LABORATORY);
        profile(organizations, bakery, BAKERY);
    }

    @Test
    void koreanProblemFindsThoseWhoSolveItInOtherLanguages_andSaysWhyInTheWordsOfBoth() {
        var challenge = publish(Disclosure.EVERYONE);

        var found = partners.of(challenge, PartnerFilter.none(), 1, centre).rows();

        assertThat(found.stream().limit(2).map(SuggestedPartner::id))
                .containsExactlyInAnyOrder(maker.of(), laboratory.of());
        assertThat(found).extracting(SuggestedPartner::id).doesNotContain(bakery.of(), gasCompany.of());
        assertThat(mvc.get()
                        .uri("/challenges/{id}/partners", challenge)
                        .with(as(gasCompany))
                        .locale(Locale.KOREAN))
                .bodyText()
                .contains(
                        "<q lang=\"ko\">가스 배관 누출</q>",
                        "<q lang=\"vi\">phát hiện rò rỉ khí</q>",
                        "<q lang=\"fr\">détection des fuites de gaz</q>");
    }

    @Test
    void whatIsNotSaidIsNamed_forItWouldChangeTheResult() {
        var challenge = publish(Disclosure.EVERYONE);

        var found = partners.of(challenge, PartnerFilter.none(), 1, centre).rows().stream()
                .filter(partner -> partner.id().equals(laboratory.of()))
                .findFirst();

        assertThat(found.orElseThrow().why().lacking(Locale.ENGLISH)).contains("weld seam");
        assertThat(mvc.get().uri("/challenges/{id}/partners", challenge).with(as(centre)))
                .bodyText()
                .contains("Nothing is said of: ");
    }

    @Test
    void reasonsNameOnlyWordsThatStandInTheTwoTexts_andConceptsThatBothHave() {
        var challenge = publish(Disclosure.EVERYONE);
        var text = koreanChallenge(Disclosure.EVERYONE);
        var asked = plain(String.join(
                "\n",
                text.title().original(),
                text.summary().original(),
                text.problem().original(),
                text.expected().original(),
                text.gives().original()));

        var found = partners.of(challenge, PartnerFilter.none(), 1, centre).rows();

        assertThat(found).isNotEmpty();
        for (var partner : found) {
            var view = organizations.get(partner.id(), centre).text();
            var other = plain(view.name() + "\n"
                    + (view.profile() == null ? "" : view.profile().original()));
            for (var reason : partner.why().reasons()) {
                assertThat(asked).contains(plain(reason.here().original()));
                assertThat(other).contains(plain(reason.there().original()));
            }
        }
        assertThat(found.getFirst().why().reasons()).hasSizeBetween(2, Reasons.MOST);
    }

    @Test
    void companySeesTheSameInItsOwnLanguage() {
        var challenge = publish(Disclosure.EVERYONE);

        assertThat(suggestions.of(false, 1, maker).rows().getFirst().id()).isEqualTo(challenge);
        assertThat(mvc.get().uri("/suggestions").with(as(maker)).locale(Locale.of("vi")))
                .bodyText()
                .contains("rò rỉ khí", "<q lang=\"vi\">phát hiện rò rỉ khí</q>", "<q lang=\"ko\">가스 배관 누출</q>");
    }

    @Test
    void detailsOfAClosedCircleChangeNothingForThoseOutside_andCountForThoseInside() {
        publish(Disclosure.EVERYONE);
        var before = page(maker);
        var hidden = challenges.draft(
                challengesProgram(),
                centre.of(),
                new ChallengeText(
                        MatchingFixtures.korean("협력사 모집"),
                        MatchingFixtures.korean("자세한 내용은 승인 후 공개합니다."),
                        MatchingFixtures.korean("메탄 가스 누출과 배관 부식, 센서, 가스 누출 위치"),
                        MatchingFixtures.korean("가스 누출 탐지 센서"),
                        MatchingFixtures.korean("시험장"),
                        5,
                        null,
                        Disclosure.NAMED,
                        MatchingFixtures.korean("밖으로 알리지 않기"),
                        null),
                gasCompany);
        challenges.offer(hidden, gasCompany);
        assertThat(page(maker)).isEqualTo(before);

        challenges.publish(hidden, centre);
        assertThat(page(maker)).isEqualTo(before);

        jdbc.sql("""
                        insert into challenge_access (challenge_id, organization_id, named_by, named_at, accepted_by, accepted_at)
                        values (?, ?, ?, timestamptz '2026-01-01 00:00Z', ?, timestamptz '2026-01-01 00:00Z')""")
                .params(
                        hidden.value(),
                        maker.of().value(),
                        gasCompany.account().value(),
                        maker.account().value())
                .update();
        assertThat(suggestions.of(false, 1, maker).rows())
                .extracting(SuggestedChallenge::id)
                .contains(hidden);
        assertThat(suggestions.of(false, 1, laboratory).rows())
                .extracting(SuggestedChallenge::id)
                .doesNotContain(hidden);
    }

    @Test
    void whoeverIsExcludedByOneSideIsSuggestedToNeither_andLearnsNothing() {
        var challenge = publish(Disclosure.EVERYONE);
        exclusions.add(gasCompany.of(), ExclusionReason.COMPETITOR, maker);

        assertThat(partners.of(challenge, PartnerFilter.none(), 1, centre).rows())
                .extracting(SuggestedPartner::id)
                .doesNotContain(maker.of())
                .contains(laboratory.of());
        assertThat(suggestions.of(false, 1, maker).rows())
                .extracting(SuggestedChallenge::id)
                .doesNotContain(challenge);
        assertThat(mvc.get().uri("/suggestions/exclusions").with(as(gasCompany)))
                .bodyText()
                .contains("Nobody. Competitors")
                .doesNotContain("Organization " + maker.account());
    }

    @Test
    void whatDoesNotFitIsLeftOutForWhoSaidSo_andKeptWithItsReasons() {
        var challenge = publish(Disclosure.EVERYONE);
        assertThat(
                        mvc.post()
                                .uri("/challenges/{id}/partners/{partner}/opinion", challenge, laboratory.of())
                                .with(as(gasCompany))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .param("verdict", "DOES_NOT_FIT")
                                .param("ground", "TOO_EARLY"))
                .hasRedirectedUrl("/challenges/" + challenge + "/partners");

        assertThat(partners.of(challenge, PartnerFilter.none(), 1, gasCompany))
                .satisfies(page ->
                        assertThat(page.rows()).extracting(SuggestedPartner::id).doesNotContain(laboratory.of()))
                .satisfies(page -> assertThat(page.leftOut()).isEqualTo(1));
        assertThat(partners.of(challenge, PartnerFilter.none(), 1, centre).rows())
                .extracting(SuggestedPartner::id)
                .contains(laboratory.of());
        assertThat(judgements.all(gasCompany)).singleElement().satisfies(kept -> {
            assertThat(kept.verdict()).isEqualTo(Verdict.DOES_NOT_FIT);
            assertThat(kept.ground()).isEqualTo(Ground.TOO_EARLY);
            assertThat(kept.reasons()).contains("가스 배관 누출 ↔ détection des fuites de gaz");
            assertThat(kept.points()).isPositive();
        });
        assertThat(judgements.all(laboratory)).isEmpty();
    }

    @Test
    void digestTellsOfEachChallengeOnce_asOftenAsWasChosen() {
        publish(Disclosure.EVERYONE);
        assertThat(suggestions.of(false, 1, maker).rows().getFirst().fit().points())
                .isGreaterThan(Digests.FEWEST_POINTS);
        digests.look(maker.account());
        digests.look(maker.account());
        assertThat(told(maker)).isEqualTo(1);

        // eight days later nothing is new
        jdbc.sql("update digest set looked_at = looked_at - interval '8 days' where account_id = ?")
                .param(maker.account().value())
                .update();
        digests.look(maker.account());
        assertThat(told(maker)).isEqualTo(1);

        publish(Disclosure.EVERYONE);
        digests.look(maker.account());
        assertThat(told(maker)).isEqualTo(1);
        digests.choose(Frequency.DAILY, maker);
        jdbc.sql("update digest set looked_at = looked_at - interval '1 day' where account_id = ?")
                .param(maker.account().value())
                .update();
        digests.look(maker.account());
        assertThat(told(maker)).isEqualTo(2);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select body from mail where about = 'SUGGESTIONS_FOUND' and account_id = ?")
                                .param(maker.account().value())
                                .query(String.class)
                                .list())
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("> 지하 가스 배관 누출 조기 탐지")));

        digests.choose(Frequency.NEVER, laboratory);
        digests.look(laboratory.account());
        assertThat(told(laboratory)).isZero();
    }

    @Test
    void pairThatSaidNoIsSuggestedNoMore_andEachAnswerIsKept() {
        var challenge = publish(Disclosure.EVERYONE);
        var id = introductions.introduce(challenge, maker.of(), null, null, centre);
        introductions.introduce(id, null, centre);
        introductions.accept(id, gasCompany);
        introductions.decline(id, DeclineReason.NO_CAPACITY, null, maker);

        assertThat(partners.of(challenge, PartnerFilter.none(), 1, centre).rows())
                .extracting(SuggestedPartner::id)
                .doesNotContain(maker.of())
                .contains(laboratory.of());
        assertThat(suggestions.of(false, 1, maker).rows())
                .extracting(SuggestedChallenge::id)
                .doesNotContain(challenge);
        assertThat(judgements.all(centre)).extracting(Judgement::verdict).containsExactly(Verdict.FITS);
        assertThat(judgements.all(gasCompany))
                .singleElement()
                .satisfies(kept -> assertThat(kept.reasons()).contains("가스 배관 누출 ↔ phát hiện rò rỉ khí"));
        assertThat(judgements.all(maker)).extracting(Judgement::ground).containsExactly(Ground.NO_INTEREST);
    }

    private int told(Viewer.Member member) {
        return jdbc.sql("select count(*) from digest_line where account_id = ?")
                .param(member.account().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void centresDeskShowsOpenChallengesThatNobodyAnswered_withTheBestPartners() {
        publish(Disclosure.EVERYONE);

        assertThat(mvc.get().uri("/suggestions/challenges").with(as(centre)))
                .bodyText()
                .contains("nobody has answered", "Organization " + maker.account(), "지하 가스 배관 누출 조기 탐지");
        assertThat(mvc.get().uri("/suggestions/challenges").with(as(people.centre())))
                .bodyText()
                .contains("No open challenge is yours to bring together.");
    }

    @Test
    void whomAnOwnerHasMetIsLeftOutForItsOwnPeopleOnly_andWhoProposedIsNoneOfThem() {
        var challenge = publish(Disclosure.EVERYONE);
        organizations.recordTie(gasCompany.of(), laboratory.of(), TieKind.MEETING, "test");
        organizations.recordTie(gasCompany.of(), maker.of(), TieKind.PROPOSAL, "test");

        assertThat(partners.of(challenge, UNMET, 1, gasCompany).rows())
                .extracting(SuggestedPartner::id)
                .contains(maker.of())
                .doesNotContain(laboratory.of());
        assertThat(partners.of(challenge, UNMET, 1, centre).rows())
                .extracting(SuggestedPartner::id)
                .contains(maker.of(), laboratory.of());
    }

    @Test
    void whetherTwoWorkedTogetherCountsForThemselvesOnly() {
        var challenge = publish(Disclosure.EVERYONE);
        organizations.recordTie(gasCompany.of(), maker.of(), TieKind.COLLABORATION, "test");

        assertThat(partner(challenge, gasCompany).tied()).isTrue();
        assertThat(partner(challenge, centre).tied()).isFalse();
        assertThat(partner(challenge, gasCompany).fit().points()
                        - partner(challenge, centre).fit().points())
                .isEqualTo(Fit.Criterion.TIES.most());
    }

    @Test
    void whoIsInConflictWithACompanyDoesNotLearnWithWhomItWorked() {
        var challenge = publish(Disclosure.EVERYONE);
        organizations.recordTie(gasCompany.of(), maker.of(), TieKind.COLLABORATION, "test");
        var unmet = mvc.get()
                .uri("/challenges/" + challenge + "/partners?unmet=true")
                .with(as(gasCompany));
        assertThat(unmet).bodyText().doesNotContain("/organizations/" + maker.of());

        conflicts.declare(gasCompany.account(), maker.of(), ConflictKind.FAMILY, null, gasCompany);

        assertThat(unmet)
                .bodyText()
                .contains("/organizations/" + maker.of())
                .doesNotContain("Worked with the owner before");
    }

    @Test
    void whatACompanyOffersByItsNameSaysHowReadyItIs() {
        var challenge = publish(Disclosure.EVERYONE);
        assertThat(points(challenge, Fit.Criterion.READINESS)).isZero();
        var program = challenges.get(challenge, centre).program();
        OfferFixtures.published(offers, OfferFixtures.text("Pump", program, centre.of()), maker);

        assertThat(points(challenge, Fit.Criterion.READINESS)).isEqualTo(Fit.Criterion.READINESS.most());
        assertThat(suggestions.of(false, 1, maker).rows())
                .filteredOn(one -> one.id().equals(challenge))
                .flatExtracting(one -> one.fit().parts())
                .contains(new Fit.Part(Fit.Criterion.READINESS, Fit.Criterion.READINESS.most()));
    }

    private int points(ChallengeId challenge, Fit.Criterion criterion) {
        return partner(challenge, centre).fit().parts().stream()
                .filter(part -> part.criterion() == criterion)
                .mapToInt(Fit.Part::points)
                .sum();
    }

    private SuggestedPartner partner(ChallengeId challenge, Viewer viewer) {
        return partners.of(challenge, PartnerFilter.none(), 1, viewer).rows().stream()
                .filter(one -> one.id().equals(maker.of()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void companyIsNotSuggestedToItself() {
        var midSized = people.member(OrganizationKind.MID_SIZE_COMPANY);
        profile(organizations, midSized, VIETNAMESE_MAKER);
        var own = published(challenges, programs, koreanChallenge(Disclosure.EVERYONE), midSized, centre);

        assertThat(suggestions.of(false, 1, midSized).rows())
                .extracting(SuggestedChallenge::id)
                .doesNotContain(own);
        assertThat(suggestions.of(false, 1, maker).rows())
                .extracting(SuggestedChallenge::id)
                .contains(own);
    }

    @Test
    void bothYesesOfAnIntroductionAreKept() {
        var challenge = publish(Disclosure.EVERYONE);
        var id = introductions.introduce(challenge, maker.of(), null, null, centre);
        introductions.introduce(id, null, centre);
        introductions.accept(id, maker);
        introductions.accept(id, gasCompany);

        assertThat(judgements.all(maker)).extracting(Judgement::verdict).containsExactly(Verdict.FITS);
        assertThat(judgements.all(gasCompany)).extracting(Judgement::verdict).containsExactly(Verdict.FITS);
    }

    @Test
    void whatWasBegunIsGoneOnWith() {
        var challenge = publish(Disclosure.EVERYONE);
        var proposal = proposals.start(challenge, maker);

        assertThat(mvc.get().uri("/suggestions").with(as(maker)))
                .bodyText()
                .contains("/proposals/" + proposal)
                .doesNotContain("/proposals/new?challenge=" + challenge);
    }

    @Test
    void everySuggestionHasAReason_andNumbersInCommonAreNone() {
        var challenge = publish(Disclosure.EVERYONE);
        var numbers = people.startup();
        profile(
                organizations,
                numbers,
                MatchingFixtures.korean("2019년부터 고객 24곳과 일하며 직원은 37명, 건물은 12층입니다. 1500 800 40 3."));

        assertThat(partners.of(challenge, PartnerFilter.none(), 1, centre).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.why().reasons()).isNotEmpty());
    }

    @Test
    void partnersAreChosenByRegionAndByTheRulesOfTheCall() {
        var challenge = publish(Disclosure.EVERYONE);
        rules.add(challenges.get(challenge, centre).call(), RuleText.country(List.of("VN"), List.of()), centre);
        assertThat(partners(challenge, new PartnerFilter(null, null, null, null, null, null)))
                .contains(maker.of());
        assertThat(partners(challenge, new PartnerFilter(null, null, null, true, null, null)))
                .doesNotContain(maker.of());
        var where = organizations.get(maker.of(), centre).text();
        assertThat(partners(challenge, new PartnerFilter(where.country(), where.region(), null, null, null, null)))
                .contains(maker.of());
        assertThat(partners(challenge, new PartnerFilter(where.country(), "Elsewhere", null, null, null, null)))
                .isEmpty();
        assertThat(mvc.get()
                        .uri("/challenges/{id}/partners?country={country}", challenge, where.country())
                        .with(as(centre)))
                .bodyText()
                .contains("<option value=\"" + where.region() + "\"");
    }

    private List<OrganizationId> partners(ChallengeId challenge, PartnerFilter filter) {
        return partners.of(challenge, filter, 1, centre).rows().stream()
                .map(SuggestedPartner::id)
                .toList();
    }

    @Test
    void deskAndPartnersAskAsOftenForManyAsForFew() {
        var challenge = publish(Disclosure.EVERYONE);
        rules.add(challenges.get(challenge, centre).call(), RuleText.country(List.of("KR"), List.of()), centre);
        var desk = asked("/suggestions/challenges");
        var page = asked("/challenges/" + challenge + "/partners");

        publish(Disclosure.EVERYONE);
        publish(Disclosure.EVERYONE);
        profile(organizations, people.member(OrganizationKind.RESEARCH_INSTITUTE), FRENCH_LABORATORY);
        profile(organizations, people.startup(), VIETNAMESE_MAKER);
        profile(organizations, people.startup(), FRENCH_LABORATORY);

        assertThat(asked("/suggestions/challenges")).isEqualTo(desk);
        assertThat(asked("/challenges/" + challenge + "/partners")).isEqualTo(page);
    }

    /** Not counting what changed before, also what others write meanwhile. */
    private long asked(String address) {
        var before = queries.of(address, centre);
        for (var turn = 0; turn < 9; turn++) {
            var now = queries.of(address, centre);
            if (now == before) return now;
            before = now;
        }
        throw new AssertionError(address + " asks another number of queries each time");
    }

    private String page(Viewer viewer) {
        return suggestions.of(false, 1, viewer).rows().toString();
    }

    private CallId challengesProgram() {
        var program = ChallengeFixtures.program(programs, centre);
        return programs.get(program).calls().getFirst().id();
    }

    private ChallengeId publish(Disclosure disclosure) {
        return published(challenges, programs, koreanChallenge(disclosure), gasCompany, centre);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC);
    }
}
