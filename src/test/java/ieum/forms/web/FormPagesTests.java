package ieum.forms.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.forms.FieldKind;
import ieum.forms.FormId;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class FormPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    Viewer.Member centre;
    FormId form;

    @BeforeEach
    void build() {
        centre = people.centre();
        var created = post("/forms", "name", "2027 open call", "purpose", "PROPOSAL", "language", "EN");
        form = FormId.of(
                String.valueOf(created.getResponse().getRedirectedUrl()).replace("/forms/", ""));
        post("/forms/" + form + "/sections", words("title", "Markets", "시장"));
        ask("section", "s1", "kind", "CHOICE", words("label", "Do you export?", "수출하십니까?"), options("Yes", "No"));
        ask("section", "s1", "kind", "LINE", words("label", "To which countries?", ""), "condition", "q2/o1");
    }

    @Test
    void staffBuildAFormWithoutCodeAndReadersSeeItInTheirLanguage() {
        assertThat(page("/forms/" + form))
                .bodyText()
                .contains("Do you export?", "To which countries?", "conditional", "Not published yet");
        assertThat(page("/forms/" + form + "/preview?lang=ko"))
                .bodyText()
                .contains("시장", "수출하십니까?", "To which countries?", "data-if=\"q2\"", "data-if-values=\"o1\"")
                .doesNotContain("Do you export?");
    }

    @Test
    void everyKindOfQuestionIsShownToThoseWhoAnswer() {
        for (var kind : FieldKind.values())
            if (kind.hasOptions())
                ask("section", "s1", "kind", kind.name(), words("label", "About " + kind, ""), options("One", "Two"));
            else ask("section", "s1", "kind", kind.name(), words("label", "About " + kind, ""));

        var preview =
                assertThat(page("/forms/" + form + "/preview")).hasStatusOk().bodyText();
        for (var kind : FieldKind.values()) preview.contains("About " + kind);
    }

    @Test
    void publishedVersionStaysAsItIsWhileTheNextIsWritten() {
        post("/forms/" + form + "/publication");
        post(
                "/forms/" + form + "/questions/q3",
                "kind",
                "LINE",
                words("label", "To which markets?", ""),
                "condition",
                "");

        assertThat(page("/forms/" + form))
                .bodyText()
                .contains("To which markets?", "Version 1", "Changes not published");
        assertThat(forms.latest(form)
                        .orElseThrow()
                        .content()
                        .field("q3")
                        .orElseThrow()
                        .label()
                        .words())
                .containsValue("To which countries?");
        assertThat(forms.latest(form)
                        .orElseThrow()
                        .content()
                        .field("q3")
                        .orElseThrow()
                        .condition())
                .isNotNull();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedIsKept() {
        assertThat(ask("section", "s1", "kind", "CHOICE", words("label", "", "질문"), options("Only one", "")))
                .bodyText()
                .contains("Write the question in the language of the form", "at least two answers", "Only one", "질문");
    }

    @Test
    void changeOfAnotherWindowIsNotOverwritten() {
        var version = forms.get(form, centre).version();
        ask("section", "s1", "kind", "DATE", words("label", "Since when?", ""));

        assertThat(post("/forms/" + form + "/questions/q3/removal", "version", String.valueOf(version)))
                .hasStatus(409);
        assertThat(forms.get(form, centre).draft().fields()).hasSize(3);
    }

    @Test
    void otherCentreSeesNothingOfIt() {
        assertThat(mvc.get().uri("/forms/" + form).with(as(people.centre()))).hasStatus(404);
    }

    private MvcTestResult ask(Object... parameters) {
        return post("/forms/" + form + "/questions", parameters);
    }

    /** Names and values, some of them several at once; with the version that is current, unless another is named. */
    private MvcTestResult post(String path, Object... parameters) {
        var request = mvc.post().uri(path).with(as(centre)).with(csrf());
        var named = false;
        for (int at = 0; at < parameters.length; at++) {
            if (parameters[at] instanceof Several several) {
                request = request.param(several.name, several.values.toArray(String[]::new));
                if (several.name.equals("optionLabels")) request = request.param("optionKeys", "", "");
            } else {
                named |= parameters[at].equals("version");
                request = request.param((String) parameters[at], (String) parameters[++at]);
            }
        }
        if (!named && form != null)
            request = request.param(
                    "version", String.valueOf(forms.get(form, centre).version()));
        return request.exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(as(centre)).exchange();
    }

    private record Several(String name, List<String> values) {}

    private static Several words(String name, String english, String korean) {
        return new Several(name, List.of(english, korean, "", "", ""));
    }

    private static Several options(String one, String other) {
        return new Several("optionLabels", List.of(one, "", "", "", "", other, "", "", "", ""));
    }
}
