package ieum.programs;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.forms.Answers;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.shared.postgres.RowSecurity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class AssessmentTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Assessments assessments;

    @Autowired
    Forms forms;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallRules rules;

    @Autowired
    Eligibility eligibility;

    @Autowired
    People people;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member startup;

    @BeforeEach
    void cast() {
        centre = people.centre();
        startup = people.startup();
    }

    /** 14 of 20 points of technology, which counts three times, and none of markets: 70 % and 0 %, 52.5 % in all. */
    @Test
    @Tag("S35")
    void selfAssessmentIsScoredByAreaWithWeightsAndThresholds() {
        var form = AssessmentFixtures.form(forms, centre);
        assertThat(body("/organizations/" + startup.of() + "/assessments", startup))
                .contains(form.toString());

        var sent = mvc.post()
                .uri("/organizations/" + startup.of() + "/assessments")
                .with(as(startup))
                .with(csrf())
                .param("form", form.toString())
                .param("asked", "q1", "q2", "q3")
                .param("a.q1", "o1")
                .param("a.q2", "o2")
                .param("a.q3", "o2")
                .exchange();

        var page = sent.getResponse().getRedirectedUrl();
        for (var reader : new Viewer[] {startup, centre})
            assertThat(body(page, reader))
                    .contains("Technology", "14 of 20", "70.0 %", "60 %", "0 of 5", "0.0 %", "52.5 %")
                    .contains("All thresholds reached", "Do you hold patents?", "One");
        assertThat(mvc.get().uri(page).with(as(people.startup()))).hasStatus(404);

        worse(form);
        assertThat(body("/organizations/" + startup.of() + "/assessments", centre))
                .contains("52.5 %", "15.0 %", "Thresholds not reached");
    }

    @Test
    void whatWasBegunIsThereAgainForItsOrganizationAloneUntilItIsSubmitted() {
        var form = AssessmentFixtures.form(forms, centre);
        var list = "/organizations/" + startup.of() + "/assessments";

        assertThat(typed(form, 0, "o2")).contains("Saved at", "name=\"version\"", "value=\"1\"");
        assertThat(body(list, startup)).contains("Continue writing");
        assertThat(body(list + "/new?form=" + form, startup)).containsPattern("name=\"a.q2\" value=\"o2\" checked");
        assertThat(drafts(startup)).isOne();
        assertThat(drafts(centre)).isZero();
        assertThat(drafts(people.startup())).isZero();

        // on the page as it was before: nothing is overwritten
        assertThat(typed(form, 0, "o3")).contains("changed in another window");
        assertThat(assessments.draft(startup.of(), form, startup).answers().first("q2"))
                .isEqualTo("o2");
        assertThat(typed(form, 1, "o3")).contains("Saved at", "value=\"2\"");

        assessments.submit(startup.of(), form, AssessmentFixtures.good(), startup);
        assertThat(drafts(startup)).isZero();
        assertThat(body(list, startup)).doesNotContain("Continue writing");
    }

    private String typed(ieum.forms.FormVersionId form, long version, String patents) {
        var saved = mvc.post()
                .uri("/organizations/" + startup.of() + "/assessments/draft")
                .with(as(startup))
                .with(csrf())
                .header("HX-Request", "true")
                .param("form", form.toString())
                .param("version", String.valueOf(version))
                .param("asked", "q1", "q2", "q3")
                .param("a.q2", patents)
                .exchange();
        return new String(saved.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int drafts(Viewer viewer) {
        security.lookAs(viewer.onlooker());
        try {
            return jdbc.sql("select count(*) from assessment_draft where organization_id = ?")
                    .param(startup.of().value())
                    .query(Integer.class)
                    .single();
        } finally {
            security.forget();
        }
    }

    @Test
    void ruleAsksForTheLastAnswerAndSaysWhatIsMissing() {
        var form = AssessmentFixtures.form(forms, centre);
        var asked = forms.version(form).form();
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var call = calls.of(program).getFirst().id();
        rules.add(call, RuleText.assessment(asked, null), centre);
        var strict = rules.add(call, RuleText.assessment(asked, 53), centre);

        assertThat(body("/calls/" + call, startup))
                .contains("Self-assessment with all thresholds reached: Our questions", "not answered")
                .contains("/organizations/" + startup.of() + "/assessments", "Not known yet");
        assessments.submit(startup.of(), form, AssessmentFixtures.good(), startup);
        assertThat(eligibility.of(call, startup).findings())
                .extracting(Finding::outcome)
                .containsExactly(Outcome.MET, Outcome.NOT_MET);
        rules.remove(call, strict, centre);
        assertThat(eligibility.of(call, startup).maySubmit()).isTrue();

        worse(form);
        assertThat(eligibility.of(call, startup).maySubmit()).isFalse();
    }

    @Test
    void rowsAreHiddenFromOthersInTheDatabaseToo() {
        var id = AssessmentFixtures.submitted(assessments, forms, centre, startup);

        assertThat(seen(id, startup)).isOne();
        assertThat(seen(id, centre)).isOne();
        assertThat(seen(id, people.startup())).isZero();
        assertThat(seen(id, new Viewer.Visitor())).isZero();
    }

    /** One patent, nothing else: 20 % of technology. */
    private void worse(ieum.forms.FormVersionId form) {
        assessments.submit(
                startup.of(),
                form,
                new Answers(Map.of("q1", List.of("o2"), "q2", List.of("o2"), "q3", List.of("o2"))),
                startup);
    }

    private int seen(AssessmentId id, Viewer viewer) {
        security.lookAs(viewer.onlooker());
        try {
            return jdbc.sql("select count(*) from assessment where id = ?")
                    .param(id.value())
                    .query(Integer.class)
                    .single();
        } finally {
            security.forget();
        }
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
