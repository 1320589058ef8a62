package ieum.challenges.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.drafted;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.challenges.ChallengeFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeText;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ChallengePagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Challenges challenges;

    @Autowired
    Calls calls;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member stranger;

    @BeforeEach
    void people() {
        company = people.demand();
        centre = people.centre();
        stranger = people.startup();
    }

    @Test
    void companyDraftsAndTheCentrePublishes() {
        var program = ChallengeFixtures.program(programs, centre);
        var created = mvc.post()
                .uri("/challenges")
                .with(as(company))
                .with(csrf())
                .param("track", calls.forChallenges(program).id() + "/" + centre.of())
                .param("title", "프레스 라인 유압 설비의 예지보전")
                .param("summary", "고장을 한 주 먼저 알고 싶습니다.")
                .param("problem", "네 대의 프레스가 한 해 아홉 번 멈춥니다.")
                .param("expected", "7일 전 경보, 적중률 85 %")
                .param("gives", "창원 2공장 시험 설비")
                .param("language", "")
                .param("readiness", "6")
                .param("budget", "50000000")
                .param("currency", "KRW")
                .param("disclosure", "VERIFIED")
                .param("terms", "")
                .param("version", "0")
                .exchange();
        var edit = created.getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(edit).with(as(company)))
                .bodyText()
                .contains("saved by itself", "data-autosave", "js/draft");
        var page = edit.replace("/edit", "");

        // its language was detected
        assertThat(mvc.get().uri(page).with(as(company)))
                .bodyText()
                .contains("Draft", "<h1 lang=\"ko\">프레스 라인", "up to 50,000,000 KRW", "Ask the centre to publish");
        assertThat(mvc.get().uri(page).with(as(centre))).hasStatus(404);

        post(page + "/offer", company);
        assertThat(mvc.get().uri(page).with(as(centre))).bodyText().contains("Waiting for the centre", "Publish");
        post(page + "/publication", centre);

        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("프레스 라인", "고장을 한 주 먼저", "Open", "Please sign in")
                .doesNotContain("네 대의 프레스가");
        assertThat(mvc.get().uri(page).with(as(stranger))).bodyText().contains("네 대의 프레스가", "Submit a proposal");
    }

    @Test
    void centreGivesADraftBackWithARemark() {
        var id = drafted(challenges, programs, text("Vague"), company, centre);
        challenges.offer(id, company);

        post("/challenges/" + id + "/return", centre, "remark", "Please name the plant.");

        assertThat(mvc.get().uri("/challenges/" + id).with(as(company)))
                .bodyText()
                .contains("Sent back", "Please name the plant.", "Ask the centre to publish");
    }

    @Test
    void publishingTwiceTakesOnePlaceAndTellsOnce() {
        var id = published(challenges, programs, text("Pressed twice"), company, centre);
        assertThat(post("/challenges/" + id + "/publication", centre)).hasRedirectedUrl("/challenges/" + id);

        assertThat(challenges.history(id, company)).hasSize(3);
        assertThat(programs.get(challenges.get(id, company).program()).demandTaken())
                .isEqualTo(1);
    }

    @Test
    @Tag("S2")
    void companyBeyondTheQuotaIsToldWhyAndItsChallengeStaysWithTheCentre() {
        var program = programs.open(ProgramFixtures.program(null, 1, 1, centre.of()), ProgramFixtures.call(), centre);
        var mine = challenges.draft(program, centre.of(), text("Second"), company);
        challenges.offer(mine, company);
        var other = people.demand();
        var firstOfOther = challenges.draft(program, centre.of(), text("Other"), other);
        challenges.offer(firstOfOther, other);
        challenges.publish(firstOfOther, centre);

        var answer = mvc.post()
                .uri("/challenges/" + mine + "/publication")
                .with(as(centre))
                .with(csrf())
                .header("Referer", "http://localhost/challenges/" + mine)
                .exchange();

        assertThat(answer).hasRedirectedUrl("/challenges/" + mine);
        assertThat(answer.getMvcResult().getFlashMap().get("problem"))
                .isEqualTo("All 1 places for demand companies in this programme are taken.");
        assertThat(challenges.get(mine, company).status().name()).isEqualTo("OFFERED");
    }

    @Test
    void detailsOfAClosedCircleOpenToNamedOrganisationsThatAcceptedAndEachReadingIsLogged() {
        var id = published(challenges, programs, text("For few", Disclosure.NAMED), company, centre);
        var page = "/challenges/" + id;
        assertThat(mvc.get().uri(page).with(as(stranger)))
                .bodyText()
                .contains("Ask for access")
                .doesNotContain("The inner problem", "Keep it to yourselves");

        post(page + "/access-requests", stranger);
        assertThat(mvc.get().uri(page).with(as(company))).bodyText().contains("Asked for access");
        post(page + "/readers", company, "organization", stranger.of().toString());
        assertThat(mvc.get().uri(page).with(as(stranger)))
                .bodyText()
                .contains("Keep it to yourselves", "Accept the terms")
                .doesNotContain("The inner problem");
        post(page + "/acceptance", stranger);

        assertThat(mvc.get().uri(page).with(as(stranger))).bodyText().contains("The inner problem");
        assertThat(mvc.get().uri(page).with(as(stranger))).bodyText().contains("The inner problem");
        assertThat(mvc.get().uri(page).with(as(company)))
                .bodyText()
                .contains("Terms accepted", "2 times")
                .contains(stranger.organizationName());
        assertThat(mvc.get().uri(page).with(as(people.startup())))
                .bodyText()
                .doesNotContain("The inner problem", stranger.organizationName());
    }

    @Test
    void wordsOfHiddenDetailsFindNothingForThoseWhoMayNotReadThem() {
        var word = word();
        var before = mvc.get().uri("/challenges?q={q}", word).exchange();
        var text = text("Plain title");
        var secret = new ChallengeText(
                text.title(),
                text.summary(),
                new Text("Something about " + word, Language.EN),
                text.expected(),
                text.gives(),
                6,
                null,
                Disclosure.VERIFIED,
                null,
                null);
        published(challenges, programs, secret, company, centre);

        assertThat(rows(mvc.get().uri("/challenges?q={q}", word).exchange())).isEqualTo(rows(before));
        assertThat(mvc.get().uri("/challenges?q={q}", word).with(as(people.newcomer(OrganizationKind.STARTUP))))
                .bodyText()
                .contains("Nothing matches")
                .doesNotContain("Plain title");
        assertThat(mvc.get().uri("/challenges?q={q}", word).with(as(stranger)))
                .bodyText()
                .contains("1 entry", "Plain title");
    }

    @Test
    void draftAppearsInNoListOfAStrangerNorInAnExport() {
        var word = word();
        drafted(challenges, programs, text("Not yet told " + word), company, centre);

        for (var address : new String[] {"/challenges", "/challenges/export.csv"}) {
            assertThat(mvc.get().uri(address + "?q={q}", word).with(as(stranger)))
                    .bodyText()
                    .doesNotContain("Not yet told");
            assertThat(mvc.get().uri(address + "?q={q}", word).with(as(centre)))
                    .bodyText()
                    .doesNotContain("Not yet told");
            assertThat(mvc.get().uri(address + "?q={q}", word).with(as(company)))
                    .bodyText()
                    .contains("Not yet told");
        }
    }

    @Test
    void draftNeedsOnlyATitleAndItsPageSaysWhatElseIsMissing() {
        var word = word();
        var program = ChallengeFixtures.program(programs, centre);
        var edit = mvc.post()
                .uri("/challenges")
                .with(as(company))
                .with(csrf())
                .param("track", calls.forChallenges(program).id() + "/" + centre.of())
                .param("title", "Only begun " + word)
                .param("disclosure", "NAMED")
                .param("version", "0")
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        var page = edit.replace("/edit", "");

        assertThat(mvc.get().uri(page).with(as(company)))
                .bodyText()
                .contains("6 parts are still missing", "Write the terms that named organisations must accept.")
                .contains("href=\"" + edit + "#summary\"", "href=\"" + edit + "#readiness\"", "Continue writing")
                .doesNotContain("Ask the centre to publish");
        for (var address : new String[] {"/challenges", "/challenges/export.csv", "/challenges/export.xlsx"})
            assertThat(mvc.get().uri(address + "?q={q}", word).with(as(company)))
                    .hasStatusOk();
        assertThat(mvc.get().uri("/challenges?sort=readiness&q={q}", word).with(as(company)))
                .bodyText()
                .contains("Only begun", "<td role=\"cell\">–</td>");
        assertThat(mvc.get().uri("/").with(as(company))).bodyText().contains("Only begun");
    }

    @Test
    void incompleteDraftIsNotOffered() {
        var text = text("Asked too early", Disclosure.NAMED);
        var id = drafted(challenges, programs, without(text, text.problem(), null), company, centre);
        var page = "/challenges/" + id;

        assertThat(refusal(page + "/offer"))
                .isEqualTo("Something is still missing. The page of the challenge shows what.");
        assertThat(challenges.get(id, company).status().name()).isEqualTo("DRAFT");

        challenges.revise(id, text, challenges.get(id, company).version(), company);
        assertThat(post(page + "/offer", company)).hasRedirectedUrl(page);
        assertThat(challenges.get(id, company).status().name()).isEqualTo("OFFERED");
    }

    @Test
    void draftSavesItselfWhileTypingAndASecondTabIsTold() {
        var id = drafted(challenges, programs, text("Before"), company, centre);
        var version = challenges.get(id, company).version();

        assertThat(typed(id, version, "title", "Typed on", "summary", "", "readiness", ""))
                .bodyText()
                .startsWith("<span class=\"ieum-saved\"")
                .contains("✓ Saved at", "hx-swap-oob", "value=\"" + (version + 1) + "\"");
        var saved = challenges.getToRevise(id, company);
        assertThat(saved.title().original()).isEqualTo("Typed on");
        assertThat(saved.summary()).isNull();
        // what changes all the time is no event of its history
        assertThat(challenges.history(id, company)).hasSize(1);

        assertThat(typed(id, version, "title", "Other tab")).bodyText().contains("changed in another window");
        assertThat(mvc.post()
                        .uri("/challenges/" + id)
                        .with(as(company))
                        .with(csrf())
                        .param("title", "Other tab")
                        .param("version", String.valueOf(version)))
                .bodyText()
                .contains("changed in another window", "Other tab");
        assertThat(challenges.getToRevise(id, company).title().original()).isEqualTo("Typed on");
    }

    /** What is right is saved all the same, and the page says what was left out. */
    @Test
    void wrongFieldKeepsNothingElseFromBeingSavedWhileTyping() {
        var id = drafted(challenges, programs, text("Before"), company, centre);
        var version = challenges.get(id, company).version();

        assertThat(typed(
                        id,
                        version,
                        "title",
                        " ",
                        "problem",
                        "Typed problem",
                        "readiness",
                        "douze",
                        "budget",
                        "much",
                        "closesAt",
                        "2099-01-01T10:00"))
                .bodyText()
                .contains("✓ Saved at", "Give the challenge a title.", "Readiness levels go from 1 to 9.")
                .contains("Enter the amount in digits", "cannot close later than its call");

        var saved = challenges.getToRevise(id, company);
        assertThat(saved.problem().original()).isEqualTo("Typed problem");
        assertThat(saved.title().original()).isEqualTo("Before");
        assertThat(saved.readiness()).isEqualTo(6);
    }

    @Test
    void publishedChallengeStaysComplete() {
        var id = published(challenges, programs, text("For all"), company, centre);
        var version = challenges.get(id, company).version();

        assertThat(mvc.post()
                        .uri("/challenges/" + id)
                        .with(as(company))
                        .with(csrf())
                        .param("title", "Changed")
                        .param("summary", " ")
                        .param("disclosure", "NAMED")
                        .param("version", String.valueOf(version)))
                .hasStatusOk()
                .bodyText()
                .contains("Write a summary for everyone.", "Enter a readiness level from 1 to 9.")
                .contains("Write the terms that named organisations must accept.", "href=\"#summary\"")
                .doesNotContain("data-autosave");
        assertThat(challenges.get(id, company).title().original()).isEqualTo("For all");
    }

    @Test
    void wrongFieldsAreSaidAtTheirPlaceAndTheRestIsKept() {
        var program = ChallengeFixtures.program(programs, centre);
        assertThat(mvc.post()
                        .uri("/challenges")
                        .with(as(company))
                        .with(csrf())
                        .param("track", calls.forChallenges(program).id() + "/" + centre.of())
                        .param("title", " ")
                        .param("problem", "Kept")
                        .param("language", "VI")
                        .param("readiness", "12")
                        .param("disclosure", "NAMED")
                        .param("closesAt", "soon")
                        .param("version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Give the challenge a title.",
                        "Kept</textarea>",
                        "href=\"#title\"",
                        "Readiness levels go from 1 to 9.",
                        "Enter a date and a time.",
                        "aria-invalid=\"true\"")
                .containsPattern("value=\"VI\"[^>]*selected")
                .containsPattern("value=\"NAMED\"[^>]*checked");
    }

    /** Two words may look like another language than the sentences that follow. */
    @Test
    void languageOfADraftFollowsWhatIsWrittenUnlessItsAuthorSaidOtherwise() {
        var id = drafted(challenges, programs, without(text("PoC"), null, null), company, centre);
        var edit = "/challenges/" + id + "/edit";

        assertThat(mvc.get().uri(edit).with(as(company))).bodyText().doesNotContainPattern("value=\"EN\"[^>]*selected");
        typed(id, challenges.get(id, company).version(), "title", "PoC", "language", "FR");
        assertThat(mvc.get().uri(edit).with(as(company))).bodyText().containsPattern("value=\"FR\"[^>]*selected");
    }

    @Test
    void listCostsTheSameQueriesForOneRowAndForThree() {
        var word = word();
        published(challenges, programs, text("First " + word), company, centre);
        var one = queries.of("/challenges?q=" + word, stranger);
        published(challenges, programs, text("Second " + word), people.demand(), centre);
        published(challenges, programs, text("Third " + word), people.demand(), people.centre());

        assertThat(queries.of("/challenges?q=" + word, stranger)).isEqualTo(one);
    }

    private MvcTestResult post(String address, Viewer viewer, String... parameter) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        if (parameter.length > 0) request.param(parameter[0], parameter[1]);
        return request.exchange();
    }

    private MvcTestResult typed(ChallengeId id, long version, String... fields) {
        var request = mvc.post()
                .uri("/challenges/" + id)
                .with(as(company))
                .with(csrf())
                .header("HX-Request", "true")
                .param("version", String.valueOf(version));
        for (int field = 0; field < fields.length; field += 2) request.param(fields[field], fields[field + 1]);
        return request.exchange();
    }

    /** What the page says from which the owner asked in vain. */
    private Object refusal(String address) {
        return mvc.post()
                .uri(address)
                .with(as(company))
                .with(csrf())
                .header("Referer", "http://localhost" + address.substring(0, address.lastIndexOf('/')))
                .exchange()
                .getMvcResult()
                .getFlashMap()
                .get("problem");
    }

    /** As a draft may be: with that problem and those terms alone. */
    private static ChallengeText without(ChallengeText text, @Nullable Text problem, @Nullable Text terms) {
        return new ChallengeText(
                text.title(), null, problem, null, null, null, null, text.disclosure(), terms, text.closesAt());
    }

    private static String rows(MvcTestResult page) {
        var body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return body.substring(body.indexOf("id=\"list\""), body.indexOf("</main>"));
    }

    /** Letters only, so that it is one word in every language. */
    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
    }
}
