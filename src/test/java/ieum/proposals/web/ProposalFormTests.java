package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.forms.FormFixtures.exports;
import static ieum.forms.FormFixtures.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.files.FileFixtures;
import ieum.forms.FieldKind;
import ieum.forms.FormDraft;
import ieum.forms.FormFixtures;
import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A call that asks questions of its own, and none of the usual ones. */
@PagesTest
class ProposalFormTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Forms forms;

    @Autowired
    Proposals proposals;

    @Autowired
    Revisions revisions;

    @Autowired
    Attachments attachments;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member startup;
    FormId form;
    ProposalId id;

    @BeforeEach
    void begin() {
        centre = people.centre();
        startup = people.startup();
        form = FormFixtures.published(forms, exports(), FormPurpose.PROPOSAL, centre);
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var call = calls.open(program, ProgramFixtures.openCall(form), centre);
        id = proposals.start(call, centre.of(), startup);
    }

    @Test
    void draftKeepsWhatIsTypedHoweverWrongAndSaysSoBeforeItIsSubmitted() {
        save("title", "Ours", "summary", "Short", "a.q1", "o1", "a.q3", "twelve");

        assertThat(page("/edit"))
                .bodyText()
                .contains("value=\"twelve\"")
                .doesNotContain("Enter a number", "Pilot plan");
        assertThat(page("/check"))
                .bodyText()
                .contains("2 answers are missing or wrong", "To which countries?", "Enter a number")
                .doesNotContain("Submit proposal");
        assertThat(page("/edit?problems=shown")).bodyText().contains("Answer this question", "Enter a number");
        assertThatThrownBy(() -> proposals.submit(id, startup)).hasMessage("proposal.incomplete");
    }

    @Test
    void receiptCoversTheAnswersAndTheCentreReadsThem() {
        save("title", "Ours", "summary", "Short", "a.q1", "o1", "a.q2", "France and Viet Nam", "a.q3", "12");
        proposals.submit(id, startup);

        assertThat(mvc.get().uri("/proposals/" + id).with(as(centre)))
                .bodyText()
                .contains("Do you export?", "Yes", "France and Viet Nam", "12");
        assertThat(mvc.get().uri("/proposals?q=Viet").with(as(centre)))
                .bodyText()
                .contains("Ours");
        assertThat(proposals.isIntact(id, startup)).isTrue();
        jdbc.sql("update proposal set answers = jsonb_set(answers, '{q2}', '[\"Elsewhere\"]') where id = ?")
                .param(id.value())
                .update();
        assertThat(proposals.isIntact(id, startup)).isFalse();
    }

    @Test
    void changedAnswersAreComparedInTheWordsOfTheForm() {
        save("title", "Ours", "summary", "Short", "a.q1", "o1", "a.q2", "France and Viet Nam", "a.q3", "12");
        proposals.submit(id, startup);
        revisions.begin(id, startup);
        save("title", "Ours", "summary", "Short", "a.q1", "o1", "a.q2", "France and Korea", "a.q3", "1200");

        assertThat(body("/revision").replaceAll("<[^>]*>", ""))
                .contains("To which countries?", "France and [removed:Viet Namend", "[added:Koreaend")
                .contains("[removed:12end", "[added:1,200end")
                .contains("Unchanged: Title, Summary, Do you export?");
        revisions.submit(id, startup);
        assertThat(mvc.get().uri("/proposals/" + id).with(as(centre)))
                .bodyText()
                .contains("France and Korea")
                .doesNotContain("Viet Nam");
    }

    @Test
    void emptiedTickIsEmptiedAndWhatIsNotShownStays() {
        save("title", "Ours", "a.q1", "o1", "a.q2", "France");
        save("title", "Ours", "asked", "q1");

        var answers = proposals.get(id, startup).questions().answers();
        assertThat(answers.get("q1")).isEmpty();
        assertThat(answers.first("q2")).isEqualTo("France");
    }

    @Test
    void draftStaysWithItsVersionAndMovesToTheNewOneWithoutLoss() {
        save("title", "Ours", "a.q1", "o1", "a.q3", "12");
        change(FormDraft.removeField("q3")
                .andThen(FormDraft.addField("s1", key -> field(key, FieldKind.DATE, "Since when?", true)))::apply);

        assertThat(page("/edit"))
                .bodyText()
                .contains("The questions of this call have changed", "Since when?", "No longer asked:", "Employees");
        assertThat(proposals.get(id, startup).questions().content().field("q3")).isPresent();

        assertThat(mvc.post()
                        .uri("/proposals/" + id + "/new-questions")
                        .with(as(startup))
                        .with(csrf()))
                .hasRedirectedUrl("/proposals/" + id + "/edit");
        var questions = proposals.get(id, startup).questions();
        assertThat(questions.content().field("q3")).isEmpty();
        assertThat(questions.answers().first("q1")).isEqualTo("o1");
        assertThat(questions.answers().first("q3"))
                .as("kept, should it be asked again")
                .isEqualTo("12");
        assertThat(page("/edit")).bodyText().doesNotContain("The questions of this call have changed");
    }

    @Test
    void fileAnswersItsQuestionAndNoMoreThanThatManyDo() {
        change(FormDraft.addField(
                "s1",
                key -> new ieum.forms.Field(
                        key,
                        FieldKind.FILE,
                        FormFixtures.label("Your licence"),
                        null,
                        true,
                        1,
                        null,
                        null,
                        java.util.List.of(),
                        null)));
        proposals.moveToNewQuestions(id, startup);
        save("title", "Ours", "summary", "Short", "a.q1", "o2");
        assertThat(page("/check")).bodyText().contains("Your licence");

        attachments.add(id, "q5", "licence.pdf", FileFixtures.stream(FileFixtures.pdf()), startup);

        assertThat(page("/check")).bodyText().contains("Submit proposal");
        assertThatThrownBy(
                        () -> attachments.add(id, "q5", "more.pdf", FileFixtures.stream(FileFixtures.pdf()), startup))
                .hasMessage("proposal.tooManyFilesForQuestion");
    }

    private void change(java.util.function.UnaryOperator<ieum.forms.FormContent> how) {
        forms.change(form, how, forms.get(form, centre).version(), centre);
        forms.publish(form, centre);
    }

    private void save(String... parameters) {
        var request = mvc.post().uri("/proposals/" + id).with(as(startup)).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) request = request.param(parameters[at], parameters[at + 1]);
        assertThat(request.param(
                        "version", String.valueOf(revisions.draft(id, startup).version())))
                .hasStatus3xxRedirection();
    }

    private String body(String below) {
        return new String(page(below).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult page(String below) {
        return mvc.get().uri("/proposals/" + id + below).with(as(startup)).exchange();
    }
}
