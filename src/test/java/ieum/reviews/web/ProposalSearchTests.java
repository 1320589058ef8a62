package ieum.reviews.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.proposals.ProposalFixtures.text;
import static ieum.reviews.ReviewFixtures.judged;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalText;
import ieum.proposals.Proposals;
import ieum.reviews.Reviews;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people type above the list of proposals, and what they find; those who may not know something learn nothing by it. */
@PagesTest
class ProposalSearchTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Reviews reviews;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Queries queries;

    @Autowired
    People people;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member one;
    Viewer.Member other;
    ChallengeId challenge;
    ProposalId first;
    ProposalId second;

    @BeforeEach
    void propose() {
        company = people.demand();
        centre = people.centre();
        one = people.startup();
        other = people.startup();
        challenge = published(challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
        first = submitted(proposals, challenge, unlike("Hydrogen for harbour cranes"), one);
        second = submitted(proposals, challenge, unlike("Batteries for tugs"), other);
    }

    /** Any other text, also those of other tests. */
    private static ProposalText unlike(String title) {
        return new ProposalText(
                english(title),
                english("A summary to read first " + UUID.randomUUID()),
                english("How it works " + UUID.randomUUID()),
                english("Four weeks at the plant"),
                7);
    }

    @Test
    void everyKeyFindsWhatItSays() {
        var number = proposals.get(first, centre).receipt().number();
        for (var found : List.of(
                "number:" + number,
                "title:harbour",
                "field:hydrogen",
                "concept:수소",
                "\"harbour cranes\"",
                "hydrogen OR tugboats",
                "-batteries",
                "-(tugs OR score>3)",
                "applicant:\"" + one.organizationName() + "\"",
                "applicant:" + one.of(),
                "-applicant:" + other.of()))
            assertThat(found(found, centre)).as(found).containsExactly(first);
        for (var found : List.of(
                "status:submitted",
                "status:draft,submitted",
                "centre:me",
                "centre:" + centre.of(),
                "owner:" + company.of(),
                "challenge:" + challenge,
                "challenge:\"quieter\"",
                "call:" + proposals.get(first, centre).call(),
                "program:" + proposals.get(first, centre).program(),
                "country:kr",
                "country:대한민국",
                "country:\"Hàn Quốc\"",
                "kind:startup",
                "type:start-up",
                "language:en",
                "partners:0",
                "partners<1",
                "submitted:today",
                "submitted>=2026",
                "-submitted<2020-05",
                "deadline>today",
                "received:yes",
                "alike:no",
                "-partner:me",
                "-funder:me",
                "reviews:0",
                "-score>1",
                "-reviewed:me")) assertThat(found(found, centre)).as(found).containsExactlyInAnyOrder(first, second);
        for (var nothing : List.of(
                "status:accepted",
                "status:draft",
                "number:nothing",
                "title:nothing",
                "country:fr",
                "region:nowhere",
                "kind:university",
                "language:ko",
                "partners>0",
                "submitted<2020",
                "deadline<2020",
                "received:no",
                "stage:interview",
                "field:quantum",
                "applicant:me",
                "owner:me",
                "applicant:nobody-of-this-name",
                "applicant:%",
                "\"cranes harbour\"",
                "score>0",
                "reviewed:me")) assertThat(found(nothing, centre)).as(nothing).isEmpty();
    }

    @Test
    void whatIsTypedFindsTheSameAsWhatIsChosenAlsoInTheExport() {
        var draft = drafted(proposals, challenge, text("Hydrogen for ferries"), people.startup());
        assertThat(found("hydrogen", centre)).doesNotContain(draft);
        var program = proposals.get(first, centre).program();
        for (var pair : List.of(
                List.of("status=SUBMITTED", "status:submitted"),
                List.of("status=SUBMITTED&received=true", "status:submitted received:yes"),
                List.of("program=" + program, "program:" + program),
                List.of("challenge=" + challenge, "challenge:" + challenge),
                List.of("applicant=" + one.of(), "applicant:" + one.of()),
                List.of("centre=" + centre.of(), "centre:" + centre.of()),
                List.of("alike=false&centre=" + centre.of(), "alike:no centre:me"),
                List.of("stage=PITCH", "stage:pitch")))
            for (var viewer : List.of(centre, company)) {
                if (pair.get(0).startsWith("stage") && viewer == company) continue;
                if (pair.get(0).startsWith("alike") && viewer == company) continue;
                var chosen = html(get("/proposals/export.csv?" + pair.get(0), viewer));
                var typed = html(mvc.get()
                        .uri("/proposals/export.csv?q={q}", pair.get(1))
                        .with(as(viewer))
                        .exchange());
                assertThat(typed).as(pair.get(1)).isEqualTo(chosen);
                assertThat(count(body("q", pair.get(1), viewer)))
                        .as(pair.get(1))
                        .isEqualTo(count(html(get("/proposals?" + pair.get(0), viewer))));
            }
    }

    @Test
    void whatIsNotUnderstoodIsSaidBesideTheFieldAndTheRestCounts() {
        assertThat(body("q", "statsu:submitted tugs", centre))
                .contains("There is no key “statsu” here", "Did you mean “status”?", "Batteries for tugs")
                .doesNotContain("Hydrogen for harbour cranes");
        assertThat(body("q", "status:submited", centre)).contains("Did you mean “Submitted”?", "Batteries for tugs");
        assertThat(body("q", "<script>alert(1)</script>:x", centre)).doesNotContain("<script>alert");
        // letters of every kind never make the page fail
        var random = new Random(3);
        var pieces = List.of(
                "status:",
                "score>",
                "deadline:",
                "\"",
                "(",
                ")",
                " OR ",
                "-",
                "%",
                "'",
                "\\",
                ",",
                "9999",
                "..",
                "me",
                "수소",
                "\u0000");
        for (var round = 0; round < 40; round++)
            assertThat(body(
                            "q",
                            random.ints(12, 0, pieces.size())
                                    .mapToObj(pieces::get)
                                    .collect(Collectors.joining()),
                            centre))
                    .contains("</html>");
    }

    @Test
    void addressIsTheSameInEveryLanguageAndTheFieldSpeaksTheReadersOwn() {
        var typed = mvc.get()
                .uri("/proposals?q={q}&sort=title", "상태:제출됨 tugs")
                .with(as(centre))
                .exchange();
        assertThat(typed).hasStatus(302);
        assertThat(typed.getResponse().getRedirectedUrl())
                .isEqualTo("/proposals?sort=title&q=status%3Asubmitted%20tugs");
        assertThat(mvc.get()
                        .uri("/proposals?q={q}", "상태:제출됨")
                        .header("HX-Request", "true")
                        .with(as(centre)))
                .hasStatusOk()
                .hasHeader("HX-Push-Url", "/proposals?q=status%3Asubmitted");
        var korean = mvc.get()
                .uri("/proposals?q={q}", "status:submitted tugs")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ko")
                .with(as(centre))
                .exchange();
        assertThat(html(korean)).contains("value=\"상태:제출됨 tugs\"", "Batteries for tugs");
    }

    @Test
    void keysAndValuesAreSuggestedWhileOneTypes() {
        assertThat(suggestions("hydrogen stat", centre)).contains("<option value=\"hydrogen status:\">");
        assertThat(suggestions("status:submitted,acc", centre)).contains("value=\"status:submitted,Accepted\"");
        assertThat(suggestions("applicant:\"" + one.organizationName(), centre)).contains(one.organizationName());
        assertThat(suggestions("sco", centre)).contains("score:");
        assertThat(suggestions("sco", one)).doesNotContain("score");
        assertThat(suggestions("fun", company)).doesNotContain("funder");
    }

    /** For applicants there are no reviews: not as a key, nor by number, order, remark, help or suggestion. */
    @Test
    void scoreIsForWhoeverSeesTheReviewsAndForOthersAsAnyUnknownKey() {
        for (var reviewer : List.of(centre, company)) {
            reviews.submit(first, judged(5, "Solid work"), reviewer);
            reviews.submit(second, judged(2, "Solid work"), reviewer);
        }
        assertThat(found("score>3.5", centre)).containsExactly(first);
        assertThat(found("score<=2 reviews:2 reviewed:me", centre)).containsExactly(second);
        assertThat(found("-score>3.5", company)).containsExactly(second);
        assertThat(found("점수>3.5", people.administrator())).contains(first).doesNotContain(second);
        for (var applicant : List.of(one, other))
            for (var key : List.of("score", "reviews", "stage", "funder", "alike")) {
                var typed = body("q", key + ":5", applicant);
                assertThat(typed.replace(key, "xyzzy").replace("xyzzys=", key + "s="))
                        .as(key)
                        .contains("There is no key “xyzzy” here");
                assertThat(rows(key + ":5", applicant)).isEqualTo(rows("xyzzy:5", applicant));
                assertThat(html(get("/proposals", applicant))).doesNotContain("<code>" + key);
            }
        assertThat(body("q", "scoer>3", one)).doesNotContain("Did you mean");
    }

    /** What somebody else wrote is seen by a reviewer once they gave their own; till then no score is as any other. */
    @Test
    void reviewerWhoHasNotJudgedLearnsNothingOfTheOthersScores() {
        var reader = new Viewer.Member(
                company.account(),
                company.ownName(),
                company.of(),
                company.organizationName(),
                company.kind(),
                MemberRole.REVIEWER,
                true,
                false);
        var before = searches(reader);

        reviews.submit(first, judged(5, "Solid work"), centre);

        assertThat(searches(reader)).isEqualTo(before);
        reviews.submit(first, judged(4, "Solid work"), reader);
        assertThat(found("score:4.5", reader)).containsExactly(first);
    }

    @Test
    void searchCostsTheSameNumberOfQueriesForOneRowAndForThree() {
        var search = "/proposals?q=status:submitted+-score>3+applicant:Org+reviews:0";
        var few = queries.of(search, centre);
        submitted(proposals, challenge, text("Hydrogen for ferries"), people.startup());
        assertThat(queries.of(search, centre)).isEqualTo(few);
    }

    private List<List<ProposalId>> searches(Viewer viewer) {
        return List.of("score>3", "-score>3", "score<3", "reviews:0", "reviews>0", "-reviews:0").stream()
                .map(search -> found(search, viewer))
                .toList();
    }

    private List<ProposalId> found(String typed, Viewer viewer) {
        var mine = List.of(first, second);
        return rows(typed, viewer).stream().filter(mine::contains).toList();
    }

    private List<ProposalId> rows(String typed, Viewer viewer) {
        var filter = new ProposalFilter(typed, null, null, null, null, null, null, null, null, null, null);
        var rows = proposals.list(filter, viewer, 1);
        if (!rows.isUncounted())
            assertThat(rows.count()).isEqualTo(proposals.all(filter, viewer).size());
        return proposals.all(filter, viewer).stream().map(ProposalRow::id).toList();
    }

    private String suggestions(String typed, Viewer viewer) {
        return html(mvc.get()
                        .uri("/proposals/suggestions?q={q}", typed)
                        .with(as(viewer))
                        .exchange())
                .replace("&quot;", "\"");
    }

    private static String count(String page) {
        return page.replaceAll("(?s).*role=\"status\">([^<]*entr[^<]*)<.*", "$1");
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return mvc.get().uri(address).with(as(viewer)).exchange();
    }

    private String body(String name, String value, Viewer viewer) {
        return html(mvc.get()
                .uri("/proposals?" + name + "={value}", value)
                .header("HX-Request", "true")
                .with(as(viewer))
                .exchange());
    }

    private static String html(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
