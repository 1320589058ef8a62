package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Questions;
import ieum.files.FileFixtures;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.InformationRequests;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What applicants ask the company, and what the centre asks applicants. */
@PagesTest
class QuestionsTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Challenges challenges;

    @Autowired
    Questions questions;

    @Autowired
    InformationRequests requests;

    @Autowired
    Programs programs;

    @Autowired
    Proposals proposals;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member asker;
    Viewer.Member rival;
    ChallengeId challenge;

    @BeforeEach
    void publish() {
        company = people.demand();
        centre = people.centre();
        asker = people.startup();
        rival = people.startup();
        challenge = ChallengeFixtures.published(
                challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
    }

    @Test
    void answerIsReadByAllApplicantsAlikeAndNobodyLearnsWhoAsked() {
        var writing = proposals.start(challenge, rival);
        assertThat(post("/challenges/" + challenge + "/questions", asker, "words", "How many cranes?"))
                .hasRedirectedUrl("/challenges/" + challenge + "/questions");
        assertThat(seenBy(rival)).bodyText().doesNotContain("How many cranes?");
        assertThat(seenBy(company)).bodyText().contains("How many cranes?").doesNotContain(asker.organizationName());
        assertThat(mvc.get().uri("/").with(as(company))).bodyText().contains("Answer questions to your company");

        var question = questions.of(challenge, company).getFirst().id();
        post("/challenges/" + challenge + "/questions/" + question + "/answer", company, "words", "Fourteen.");

        for (var reader : new Viewer.Member[] {asker, rival, centre})
            assertThat(seenBy(reader)).bodyText().contains("How many cranes?", "Fourteen.");
        assertThat(seenBy(rival)).bodyText().doesNotContain(asker.organizationName());
        // whoever is writing is told
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from notice where account_id = ? and link = ?")
                        .params(rival.account().value(), "/challenges/" + challenge + "/questions")
                        .query(Integer.class)
                        .single())
                .as("told because of " + writing)
                .isEqualTo(1));
    }

    @Test
    void answerThatIsTooLongIsSaidSoAndStillThere() {
        questions.ask(challenge, english("How many cranes?"), asker);
        var question = questions.of(challenge, company).getFirst().id();
        var much = "Fourteen. ".repeat(201).strip();

        assertThat(post("/challenges/" + challenge + "/questions/" + question + "/answer", company, "words", much))
                .bodyText()
                .contains("At most 2,000 characters", much);
        assertThat(post("/challenges/" + challenge + "/questions/" + question + "/answer", company, "words", " "))
                .bodyText()
                .contains("Write something first.");

        assertThat(questions.of(challenge, company).getFirst().answer()).isNull();
    }

    @Test
    void whoMayNotReadTheDetailsReadsNoQuestions() {
        questions.ask(challenge, english("How many cranes?"), asker);
        questions.answer(challenge, questions.of(challenge, asker).getFirst().id(), english("Fourteen."), company);

        assertThat(mvc.get().uri("/challenges/" + challenge + "/questions")).hasStatus3xxRedirection();
        assertThat(seenBy(people.newcomer(ieum.organizations.OrganizationKind.STARTUP)))
                .bodyText()
                .doesNotContain("Fourteen.");
    }

    @Test
    void centreAsksForMoreAndTheProposalStaysAsItWasReceived() {
        var id = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), asker);
        assertThat(post("/proposals/" + id + "/requests", centre, "question", "Who owns the patent?"))
                .hasRedirectedUrl("/proposals/" + id + "/requests");
        assertThat(mvc.get().uri("/").with(as(asker))).bodyText().contains("Answer the centre’s question");

        var request = requests.of(id, asker).getFirst().id();
        assertThat(answer(id, request, "")).bodyText().contains("Write your answer.");
        assertThat(answer(id, request, "We do.")).hasRedirectedUrl("/proposals/" + id + "/requests");
        assertThat(answer(id, request, "Somebody else")).hasStatus(409);

        assertThat(mvc.get().uri("/proposals/" + id + "/requests").with(as(company)))
                .bodyText()
                .contains("Who owns the patent?", "We do.")
                .doesNotContain("Somebody else");
        assertThat(proposals.isIntact(id, asker)).isTrue();
    }

    @Test
    void filesComeWithTheAnswerAndAreReadByWhoeverReadsIt() {
        var id = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), asker);
        requests.ask(id, english("Who owns the patent?"), null, centre);
        var request = requests.of(id, asker).getFirst().id();

        assertThat(answer(id, request, "We do.", "patent.pdf", "no PDF".getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("patent.pdf does not match", ">We do.</textarea>");
        assertThat(requests.of(id, asker).getFirst().answer()).isNull();
        assertThat(answer(id, request, "We do.", "patent.pdf", FileFixtures.pdf()))
                .hasRedirectedUrl("/proposals/" + id + "/requests");

        var file = requests.of(id, company).getFirst().files().getFirst();
        var path = "/proposals/" + id + "/files/" + file.id();
        assertThat(mvc.get().uri("/proposals/" + id + "/requests").with(as(company)))
                .bodyText()
                .contains("We do.", "patent.pdf", file.sha256());
        assertThat(mvc.get().uri(path).with(as(company))).bodyText().contains("%PDF");
        assertThat(mvc.get().uri(path).with(as(people.startup()))).hasStatus(404);
        assertThat(mvc.get().uri(path + "/readings").with(as(asker))).bodyText().doesNotContain("Nobody has opened");
        assertThat(proposals.isIntact(id, asker)).isTrue();
    }

    private MvcTestResult answer(ProposalId id, java.util.UUID request, String words, String name, byte[] content) {
        return mvc.post()
                .uri("/proposals/" + id + "/requests/" + request + "/answer")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("answer", words)
                .with(as(asker))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult answer(ProposalId id, java.util.UUID request, String words) {
        return post("/proposals/" + id + "/requests/" + request + "/answer", asker, "answer", words);
    }

    private MvcTestResult seenBy(Viewer reader) {
        return mvc.get()
                .uri("/challenges/" + challenge + "/questions")
                .with(as(reader))
                .exchange();
    }

    private MvcTestResult post(String path, Viewer who, String name, String value) {
        return mvc.post()
                .uri(path)
                .with(as(who))
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
