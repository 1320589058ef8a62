package ieum.programs.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.RuleKind;
import ieum.programs.RuleScope;
import ieum.programs.RuleText;
import ieum.programs.RuleWeight;
import ieum.programs.Stage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules of a call: edited where they stand, and taken along to the next call. */
@PagesTest
class RulePagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallRules rules;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    ProgramId program;
    CallId call;

    @BeforeEach
    void open() {
        centre = people.centre();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        call = calls.of(program).getFirst().id();
    }

    @Test
    void ruleIsEditedWhereItStandsAndThePageSaysWhatThatMeans() {
        var rule = rules.add(call, RuleText.number(RuleKind.AGE_AT_MOST, 7), centre);
        assertThat(get("/calls/" + call + "/rules")).bodyText().contains("/calls/" + call + "/rules/" + rule + "/edit");
        assertThat(get("/calls/" + call + "/rules/" + rule + "/edit"))
                .bodyText()
                .contains(
                        "value=\"7\"",
                        "Drafts: from now on the changed rule is asked.",
                        "Submitted proposals: nothing changes.");

        assertThat(post(
                        "/calls/" + call + "/rules/" + rule,
                        "kind",
                        "AGE_AT_MOST",
                        "weight",
                        "ADVISORY",
                        "scope",
                        "EVERYONE",
                        "number",
                        "10",
                        "wording",
                        "Young firms first"))
                .hasRedirectedUrl("/calls/" + call + "/rules");

        var now = rules.of(call).getFirst().text();
        assertThat(rules.of(call)).hasSize(1);
        assertThat(now.number()).isEqualTo(10);
        assertThat(now.weight()).isEqualTo(RuleWeight.ADVISORY);
        assertThat(now.scope()).isEqualTo(RuleScope.EVERYONE);
        // what stood before can still be read where something was found by it
        assertThat(rules.all(List.of(rule)).get(rule).text().number()).isEqualTo(7);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from audit_entry where act = 'rule.revised' and thing = ?")
                                .param(call.toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
    }

    @Test
    void whatWasTypedStaysWhereItIsWrong() {
        var rule = rules.add(call, RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 50), centre);

        assertThat(post(
                        "/calls/" + call + "/rules/" + rule,
                        "kind",
                        "EMPLOYEES_AT_MOST",
                        "weight",
                        "REQUIRED",
                        "number",
                        "",
                        "wording",
                        "Small firms"))
                .bodyText()
                .contains("Enter a whole number.", "Small firms");
        assertThat(rules.of(call).getFirst().text().number()).isEqualTo(50);
    }

    @Test
    void ruleThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var rule = rules.add(call, RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 50), centre);
        rules.revise(call, rule, RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 60), centre);

        assertThat(post(
                        "/calls/" + call + "/rules/" + rule,
                        "kind",
                        "EMPLOYEES_AT_MOST",
                        "weight",
                        "REQUIRED",
                        "number",
                        "70"))
                .bodyText()
                .contains("Somebody else has changed or removed this rule meanwhile.", "value=\"70\"");
        assertThat(rules.of(call)).extracting(one -> one.text().number()).containsExactly(60);
    }

    @Test
    void sameWordsAreNoChange() {
        var text = RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 50);
        var rule = rules.add(call, text, centre);

        assertThat(rules.revise(call, rule, text, centre)).isEqualTo(rule);
    }

    @Test
    void ruleOfAnotherCallIsNotFoundHere() {
        var other = calls.open(program, ProgramFixtures.openCall(), centre);
        var rule = rules.add(other, RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 50), centre);

        assertThat(get("/calls/" + call + "/rules/" + rule + "/edit")).hasStatus(404);
    }

    @Test
    void newCallTakesAlongWhatAnEarlierOneAsks() {
        var form = FormFixtures.published(
                forms,
                new FormContent(
                        List.of(FormFixtures.section(
                                "s1", "Plan", FormFixtures.field("q1", FieldKind.LINE, "Which port?", true))),
                        1),
                FormPurpose.PROPOSAL,
                centre);
        var earlier = calls.open(program, ProgramFixtures.openCall(form), centre);
        var kept = rules.add(earlier, RuleText.country(List.of("FR"), List.of()).askedOf(RuleScope.ANYONE), centre);
        rules.add(earlier, RuleText.number(RuleKind.AGE_AT_MOST, 7), centre);
        var ended = rules.add(earlier, RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 50), centre);
        rules.remove(earlier, ended, centre);

        assertThat(get("/programs/" + program + "/calls/new"))
                .bodyText()
                .contains("Begin with an earlier call", "Open call");
        assertThat(get("/programs/" + program + "/calls/new?earlier=" + earlier))
                .bodyText()
                .contains(
                        "Taken along from “Open call”",
                        "Country: France – At least one of those who propose together has to meet it.",
                        "Founded at most 7 years before the call closes")
                .doesNotContain("At most 50 employees");
        // what was ticked stays when something else is wrong
        assertThat(open("", earlier, kept)).bodyText().contains("Give the call a title", "Taken along from");

        var opened = CallId.of(
                String.valueOf(open("Second call", earlier, kept).getResponse().getRedirectedUrl())
                        .replace("/calls/", ""));
        assertThat(rules.of(opened))
                .extracting(one -> one.text())
                .containsExactly(rules.of(earlier).getFirst().text());
        assertThat(rules.of(opened).getFirst().id()).isNotEqualTo(kept);
        assertThat(calls.get(opened).text().questions().form()).isEqualTo(form);
        assertThat(calls.get(opened).text().stages()).containsExactly(Stage.SCREENING, Stage.DECISION);
    }

    @Test
    void callOfAnotherProgrammeIsNotTakenAlong() {
        var other = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var elsewhere = calls.of(other).getFirst().id();

        assertThat(get("/programs/" + program + "/calls/new?earlier=" + elsewhere))
                .hasStatus(404);
        assertThat(open("Second call", elsewhere, null)).hasStatus(404);
    }

    private MvcTestResult open(String title, CallId earlier, Object rule) {
        return post(
                "/programs/" + program + "/calls",
                "title",
                title,
                "language",
                "EN",
                "kind",
                "OPEN",
                "zone",
                "Asia/Seoul",
                "opensAt",
                "2027-01-01T09:00",
                "closesAt",
                "2027-02-01T18:00",
                "stages",
                "SCREENING",
                "form",
                String.valueOf(
                        calls.get(earlier).text().questions().form() == null
                                ? ""
                                : calls.get(earlier).text().questions().form()),
                "usual",
                String.valueOf(calls.get(earlier).text().questions().usual()),
                "earlier",
                earlier.toString(),
                "rules",
                rule == null ? "" : rule.toString(),
                "version",
                "0");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(as(centre)).exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address).with(as(centre)).with(csrf());
        for (int each = 0; each < parameters.length; each += 2) request.param(parameters[each], parameters[each + 1]);
        return request.exchange();
    }
}
