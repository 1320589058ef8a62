package ieum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ieum.matching.MatchingFixtures.FRENCH_LABORATORY;
import static ieum.matching.MatchingFixtures.VIETNAMESE_MAKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.concepts.Concepts;
import ieum.matching.MatchingFixtures;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Korean gas company's challenge finds a Vietnamese maker and a French laboratory that share no word with it. The centre brings them
 * together; each reads in its own language why, says yes, and writes; one of them becomes a match.
 */
@Journey
class ThreeLanguagesJourneyTests {
    private static final String OWNER = "한빛도시가스";
    private static final String CENTRE = "동부혁신센터";
    private static final String MAKER = "Công ty Cảm biến Sông Hồng";
    private static final String LABORATORY = "Laboratoire des gazoducs";

    /** What a leak of gas is called in the words of each. */
    private static final Map<Language, String> LEAK =
            Map.of(Language.KO, "가스 배관 누출", Language.VI, "rò rỉ khí", Language.FR, "fuites de gaz");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Organizations organizations;

    @Autowired
    Concepts concepts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private final String ownerAddress = People.someAddress();
    private final String centreAddress = People.someAddress();
    private final String makerAddress = People.someAddress();
    private final String laboratoryAddress = People.someAddress();
    ChallengeId challenge;
    Guest centre;
    Guest owner;
    Guest maker;
    Guest laboratory;

    @Test
    void companiesThatShareNoWordFindEachOtherAndAgree() {
        publish();
        try (var chromium = Chromium.start()) {
            centre = guest(chromium, Language.KO, 1280, centreAddress);
            centreSeesBothAndWhy();
            centreIntroduces(MAKER, "가스 누출 위치를 센서로 알려 주는 제조사입니다.");
            centreIntroduces(LABORATORY, "배관 부식을 연구하는 곳입니다.");

            maker = guest(chromium, Language.VI, 390, makerAddress);
            maker.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            saysYes(maker, makerAddress, Language.VI, "three-languages-asked-phone");
            laboratory = guest(chromium, Language.FR, 1280, laboratoryAddress);
            saysYes(laboratory, laboratoryAddress, Language.FR, "three-languages-asked");
            owner = guest(chromium, Language.KO, 1280, ownerAddress);
            var withMaker = ownerSaysYes(MAKER);
            var withLaboratory = ownerSaysYes(LABORATORY);

            theyWrite(
                    maker, withMaker, "Chúng tôi có thể lắp thử hai cảm biến trong tháng Ba.", "3월에 시험 배관을 비워 두겠습니다.");
            theyWrite(laboratory, withLaboratory, "Nous avons mesuré la corrosion sur dix ans.", "자료를 보내 주시겠습니까?");
            maker.look("three-languages-thread-phone");
            owner.look("three-languages-thread");

            var match = centreProposes(withMaker);
            confirms(maker, match);
            confirms(owner, match);
            isConfirmed(match);

            for (var guest : List.of(centre, owner, maker, laboratory)) guest.hadNoComplaints();
        }
    }

    private void publish() {
        // those of other tests say the same
        jdbc.sql(
                        "update organization set profile = 'Nothing any more', profile_language = 'EN' where profile in (?, ?)")
                .params(VIETNAMESE_MAKER.original(), FRENCH_LABORATORY.original())
                .update();
        var company = called(OWNER, "KR", "Daegu", people.member(OrganizationKind.PUBLIC_ENTERPRISE, ownerAddress));
        var broker = called(CENTRE, "KR", "Daegu", people.member(OrganizationKind.CENTRE, centreAddress));
        describe(
                called(MAKER, "VN", "Hà Nội", people.member(OrganizationKind.STARTUP, makerAddress)), VIETNAMESE_MAKER);
        describe(
                called(LABORATORY, "FR", "Lyon", people.member(OrganizationKind.RESEARCH_INSTITUTE, laboratoryAddress)),
                FRENCH_LABORATORY);
        challenge = ChallengeFixtures.published(
                challenges, programs, MatchingFixtures.koreanChallenge(Disclosure.EVERYONE), company, broker);
    }

    private void centreSeesBothAndWhy() {
        centre.page.navigate("/challenges/" + challenge + "/partners");
        var leak = concept(Language.KO);
        assertThat(suggested(MAKER)).containsText(leak);
        assertThat(suggested(MAKER)
                        .locator("q[lang=ko]")
                        .getByText(LEAK.get(Language.KO))
                        .first())
                .isVisible();
        assertThat(suggested(MAKER)
                        .locator("q[lang=vi]")
                        .getByText(LEAK.get(Language.VI))
                        .first())
                .isVisible();
        assertThat(suggested(LABORATORY)).containsText(leak);
        assertThat(suggested(LABORATORY)
                        .locator("q[lang=fr]")
                        .getByText(LEAK.get(Language.FR))
                        .first())
                .isVisible();
        centre.look("three-languages-partners");
    }

    private void centreIntroduces(String name, String why) {
        centre.page.navigate("/challenges/" + challenge + "/partners");
        suggested(name).locator("a[href*='/introductions/new']").click();
        centre.fill("remark", why);
        centre.page.locator("[name=told][type=checkbox]").check();
        centre.look("three-languages-introducing");
        centre.press("introduction.save");
        assertThat(centre.notice()).hasText(centre.say("introduction.made"));
        assertThat(centre.page.locator("main")).containsText(name);
    }

    private void saysYes(Guest guest, String address, Language language, String picture) {
        guest.page.navigate(mailed(address, "INTRODUCTION_MADE"));
        var main = guest.page.locator("main");
        assertThat(main).containsText(OWNER);
        assertThat(main).containsText(guest.say("introduction.yourTurn"));
        var why = guest.page.locator("section[aria-labelledby=why]");
        assertThat(why).containsText(concept(language));
        assertThat(why.locator("q[lang=ko]").getByText(LEAK.get(Language.KO)).first())
                .isVisible();
        assertThat(why.locator("q[lang=" + language.tag() + "]")
                        .getByText(LEAK.get(language))
                        .first())
                .isVisible();
        guest.look(picture);
        guest.press("introduction.accept");
        assertThat(guest.notice()).hasText(guest.say("introduction.accepted"));
        assertThat(main).containsText(guest.say("introduction.saidYes"));
    }

    /** @return the address of what has begun with it */
    private String ownerSaysYes(String name) {
        owner.page.navigate("/introductions");
        owner.page
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .first()
                .click();
        assertThat(owner.page.locator("h1")).containsText(name);
        owner.look("three-languages-owner");
        owner.press("introduction.accept");
        assertThat(owner.page.locator("main")).containsText(owner.say("introduction.talk"));
        return owner.page.url();
    }

    private void theyWrite(Guest guest, String introduction, String theirs, String ours) {
        guest.page.navigate(introduction);
        guest.fill("words", theirs);
        guest.press("message.send");
        assertThat(guest.notice()).hasText(guest.say("message.written"));
        owner.page.navigate(introduction);
        assertThat(owner.page.locator("#thread")).containsText(theirs);
        owner.fill("words", ours);
        owner.press("message.send");
        assertThat(owner.notice()).hasText(owner.say("message.written"));
        guest.page.navigate(introduction);
        assertThat(guest.page.locator("#thread")).containsText(ours);
    }

    private String centreProposes(String introduction) {
        centre.page.navigate(introduction);
        centre.look("three-languages-talking");
        centre.follow("match.new");
        centre.fill("task", "시험 배관 2킬로미터에서 3월부터 센서 두 개를 시험합니다.");
        centre.press("match.propose");
        assertThat(centre.notice()).hasText(centre.say("match.proposed"));
        return centre.page.url();
    }

    private void confirms(Guest guest, String match) {
        guest.page.navigate(match);
        guest.look("three-languages-match-" + (guest == maker ? "phone" : "owner"));
        guest.press("match.confirm");
        assertThat(guest.notice()).hasText(guest.say("match.answered"));
    }

    private void isConfirmed(String match) {
        assertThat(jdbc.sql("select status from match where id = ?::uuid")
                        .param(match.substring(match.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .isEqualTo("CONFIRMED");
        for (var guest : List.of(centre, owner, maker)) {
            guest.page.navigate(match);
            assertThat(guest.page.locator("main .ieum-status").first()).hasText(guest.say("match.status.CONFIRMED"));
        }
        maker.look("three-languages-matched-phone");
        centre.look("three-languages-matched");
    }

    private Locator suggested(String name) {
        return centre.page
                .locator(".ieum-suggested > li")
                .filter(new Locator.FilterOptions()
                        .setHas(centre.page.locator("h2", new Page.LocatorOptions().setHasText(name))));
    }

    /** As the portal calls it in that language, whatever either text says. */
    private String concept(Language language) {
        return concepts.called("가스 누출").orElseThrow().label(language);
    }

    private Guest guest(Chromium chromium, Language language, int width, String address) {
        var guest = new Guest(chromium, port, language, width, messages);
        guest.signIn(address, People.PASSWORD);
        return guest;
    }

    private Viewer.Member called(String name, String country, String region, Viewer.Member member) {
        jdbc.sql("update organization set name = ?, country = ?, region = ? where id = ?")
                .params(name, country, region, member.of().value())
                .update();
        return people.again(member);
    }

    private void describe(Viewer.Member member, Text profile) {
        MatchingFixtures.profile(organizations, member, profile);
    }

    private String mailed(String address, String about) {
        return await().until(
                        () -> jdbc.sql("select link from mail where address = ? and about = ?")
                                .params(address, about)
                                .query(String.class)
                                .list(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
