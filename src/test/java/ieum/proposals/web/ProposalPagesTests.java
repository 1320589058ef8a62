package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.proposals.ProposalFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.Proposals;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ProposalPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    ChallengeId challenge;

    @BeforeEach
    void publish() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        challenge = published(company);
    }

    @Test
    void startupWritesChecksSubmitsAndGetsAReceipt() {
        var edit = post("/proposals", startup, "challenge", challenge.toString())
                .getResponse()
                .getRedirectedUrl();
        var page = edit.replace("/edit", "");
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(body(edit, startup));
        assertThat(version.find()).isTrue();
        assertThat(mvc.post()
                        .uri(page)
                        .with(as(startup))
                        .with(csrf())
                        .param("title", "유압 펌프 진동으로 고장 예측")
                        .param("summary", "고장 징후를 11일 먼저 알립니다.")
                        .param("solution", "무선 진동 센서를 붙입니다.")
                        .param("plan", "4주, 창원 2공장")
                        .param("readiness", "7")
                        .param("language", "")
                        .param("version", version.group(1))
                        .param("next", "check"))
                .hasRedirectedUrl(page + "/check");
        assertThat(body(page + "/check", startup)).contains("고장 징후를 11일 먼저", "Submit proposal", "lang=\"ko\"");

        assertThat(post(page + "/submission", startup)).hasRedirectedUrl(page + "/receipt");

        assertThat(body(page + "/receipt", startup))
                .contains("Your proposal has been received", "Text and files are as received")
                .containsPattern("P-\\d{4}-\\d{6}")
                .containsPattern("<code>[0-9a-f]{64}</code>");
        assertThat(body("/proposals", company)).contains("유압 펌프 진동으로 고장 예측", startup.organizationName());
    }

    @Test
    void draftIsItsApplicantsAlone() {
        var id = drafted(proposals, challenge, text("Not yet told"), startup);

        for (var other : new Viewer[] {company, centre, people.startup(), people.administrator()}) {
            assertThat(mvc.get().uri("/proposals/" + id).with(as(other))).hasStatus(404);
            assertThat(body("/proposals", other)).doesNotContain("Not yet told");
        }
        assertThat(body("/proposals/" + id, startup)).contains("Not yet told", "Continue writing");
    }

    @Test
    void draftSavesItselfWhileTypingAndASecondTabIsTold() {
        var id = drafted(proposals, challenge, text("Typing"), startup);
        var version = proposals.get(id, startup).version();

        var saved = typed(id, version, "Typing on");
        assertThat(saved).bodyText().startsWith("<span class=\"ieum-saved\"").contains("✓ Saved at", "hx-swap-oob");
        assertThat(proposals.get(id, startup).text().title().original()).isEqualTo("Typing on");

        assertThat(typed(id, version, "Other tab")).bodyText().contains("changed in another window");
        assertThat(proposals.get(id, startup).text().title().original()).isEqualTo("Typing on");
    }

    @Test
    void fileGoesUpAndComesDownAndItsReadingIsLogged() throws Exception {
        var id = drafted(proposals, challenge, text("With a file"), startup);
        var page = "/proposals/" + id;
        assertThat(upload(page, "계획.pdf", FileFixtures.pdf())).hasRedirectedUrl(page + "/edit#files");
        proposals.submit(id, startup);
        var file = proposals.get(id, startup).files().getFirst();

        var opened =
                mvc.get().uri(page + "/files/" + file.id()).with(as(company)).exchange();

        assertThat(opened).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(opened.getResponse().getContentAsByteArray()).isEqualTo(FileFixtures.pdf());
        assertThat(attachments.readings(id, file.id(), startup))
                .extracting(reading -> reading.reader())
                .containsExactly(company.account());
        assertThat(mvc.get().uri(page + "/files/" + file.id()).with(as(people.startup())))
                .hasStatus(404);
    }

    @Test
    void disguisedFileIsRefusedWithItsNameAndTheOthersStay() {
        var id = drafted(proposals, challenge, text("Files"), startup);
        var page = "/proposals/" + id;
        upload(page, "good.pdf", FileFixtures.pdf());

        var refused = upload(page, "page.pdf", "<html><script>alert(1)</script>".getBytes());

        assertThat(String.valueOf(refused.getMvcResult().getFlashMap().get("problem")))
                .contains("page.pdf");
        assertThat(proposals.get(id, startup).files())
                .extracting(file -> file.name())
                .containsExactly("good.pdf");
    }

    @Test
    void numberThatIsNoneIsSaidAtItsFieldAndTextsAreKept() {
        var id = drafted(proposals, challenge, text("Kept"), startup);

        assertThat(mvc.post()
                        .uri("/proposals/" + id)
                        .with(as(startup))
                        .with(csrf())
                        .param("title", "Typed title")
                        .param("summary", "Typed summary")
                        .param("solution", "")
                        .param("plan", "")
                        .param("readiness", "12")
                        .param("version", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("The readiness level must be a whole number from 1 to 9.", "Typed title", "Typed summary");
    }

    /** What is right is saved all the same, and the page says what was left out. */
    @Test
    void wrongFieldKeepsNothingElseFromBeingSavedWhileTyping() {
        var id = drafted(proposals, challenge, text("Before"), startup);
        var version = proposals.get(id, startup).version();

        assertThat(mvc.post()
                        .uri("/proposals/" + id)
                        .with(as(startup))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("title", "A title of more than 160 letters ".repeat(6))
                        .param("summary", "Typed summary")
                        .param("solution", "Typed solution")
                        .param("plan", "")
                        .param("readiness", "douze")
                        .param("version", String.valueOf(version)))
                .hasStatusOk()
                .bodyText()
                .contains("✓ Saved at", "whole number from 1 to 9", "160");

        var saved = proposals.get(id, startup).text();
        assertThat(saved.summary().original()).isEqualTo("Typed summary");
        assertThat(saved.title().original()).isEqualTo("Before");
    }

    @Test
    void listCostsTheSameQueriesForOneRowAndForThree() {
        submitted(proposals, challenge, text("First"), startup);
        var one = queries.of("/proposals", company);
        submitted(proposals, challenge, text("Second"), people.startup());
        submitted(proposals, challenge, text("Third"), people.startup());

        assertThat(queries.of("/proposals", company)).isEqualTo(one);
        assertThat(body("/proposals", company)).contains("3 entries");
    }

    @Test
    void listIsFoundByWordsOfTheTextAndExportedAlike() {
        var word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
        submitted(proposals, challenge, text("About " + word), startup);
        submitted(proposals, challenge, text("Something else"), people.startup());

        assertThat(body("/proposals?q=" + word, company))
                .contains("1 entry", word)
                .doesNotContain("Something else");
        assertThat(body("/proposals/export.csv?q=" + word, company))
                .contains(word)
                .doesNotContain("Something else");
    }

    private ChallengeId published(Viewer.Member owner) {
        return ChallengeFixtures.published(
                challenges, programs, ChallengeFixtures.text("Quieter ports"), owner, centre);
    }

    private MvcTestResult typed(Object id, long version, String title) {
        return mvc.post()
                .uri("/proposals/" + id)
                .with(as(startup))
                .with(csrf())
                .header("HX-Request", "true")
                .param("title", title)
                .param("summary", "")
                .param("solution", "")
                .param("plan", "")
                .param("readiness", "")
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult upload(String page, String name, byte[] content) {
        return mvc.post()
                .uri(page + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .with(as(startup))
                .with(csrf())
                .header("Referer", "http://localhost" + page + "/edit")
                .exchange();
    }

    private MvcTestResult post(String address, Viewer viewer, String... parameter) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        if (parameter.length > 0) request.param(parameter[0], parameter[1]);
        return request.exchange();
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
