package ieum.proposals.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.forms.FieldKind;
import ieum.forms.FormContent;
import ieum.forms.FormFixtures;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Answers that name an organisation or fields of technology. */
@PagesTest
class MentionTests {
    private static final FormContent QUESTIONS = new FormContent(
            List.of(FormFixtures.section(
                    "s1",
                    "Pilot",
                    FormFixtures.field("q1", FieldKind.ORGANIZATION, "Where is the pilot?", true),
                    FormFixtures.field("q2", FieldKind.CONCEPT, "Which technology?", true))),
            2);

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
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member startup;
    Viewer.Member port;
    ProposalId id;

    @BeforeEach
    void begin() {
        centre = people.centre();
        startup = people.startup();
        port = people.demand();
        var form = FormFixtures.published(forms, QUESTIONS, FormPurpose.PROPOSAL, centre);
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        var call = calls.open(program, ProgramFixtures.openCall(form), centre);
        id = proposals.start(call, centre.of(), startup);
    }

    @Test
    void organisationOfThePortalIsALinkAndAnyOtherStaysAsItWasTyped() {
        save("  " + port.organizationName().toUpperCase() + " ", "Machine learning");
        assertThat(stored("q1")).endsWith(port.of() + "\"]");
        assertThat(body("/proposals/" + id + "/edit", startup)).contains("Found in the portal");
        assertThat(body("/proposals/" + id + "/check", startup)).contains("href=\"/organizations/" + port.of() + "\"");

        save("Harbour of Nowhere", "Machine learning");
        assertThat(body("/proposals/" + id + "/edit", startup))
                .contains("Not found in the portal: it stays as you typed it.");
        assertThat(body("/proposals/" + id + "/check", startup))
                .contains("Harbour of Nowhere")
                .doesNotContain("href=\"/organizations/" + port.of());
    }

    /** Also where something else is wrong and nothing was saved. */
    @Test
    void pageThatComesBackSaysWhatWasFound() {
        var page = mvc.post()
                .uri("/proposals/" + id)
                .with(as(startup))
                .with(csrf())
                .param("title", "Quiet cranes ".repeat(40))
                .param("asked", "q1")
                .param("a.q1", port.organizationName())
                .param("version", String.valueOf(proposals.get(id, startup).version()))
                .exchange();

        assertThat(text(page)).contains("ieum-wrong", "Found in the portal");
    }

    @Test
    void organisationThatNotEveryoneMayReadAboutIsNeitherSuggestedNorFound() {
        var hidden = people.newcomer(OrganizationKind.STARTUP);
        assertThat(suggestions(hidden.organizationName(), startup)).doesNotContain(hidden.organizationName());
        assertThat(suggestions(hidden.organizationName(), hidden)).doesNotContain(hidden.organizationName());

        save(hidden.organizationName(), "Machine learning");
        assertThat(stored("q1")).isEqualTo("[\"" + hidden.organizationName() + "\"]");
        assertThat(body("/proposals/" + id + "/edit", startup)).contains("Not found in the portal");
    }

    /** Whoever was in the directory and is in it no more is a link for nobody. */
    @Test
    void linkEndsWhereTheOrganisationLeavesTheDirectory() {
        save(port.organizationName(), "Machine learning");
        jdbc.sql("delete from organization_verification where organization_id = ?")
                .param(port.of().value())
                .update();

        assertThat(body("/proposals/" + id, startup))
                .contains(port.organizationName())
                .doesNotContain("/organizations/" + port.of());
    }

    @Test
    void idThatAPageMadeUpIsNotBelieved() {
        var hidden = people.newcomer(OrganizationKind.STARTUP);
        mvc.post()
                .uri("/proposals/" + id)
                .with(as(startup))
                .with(csrf())
                .param("title", "Quiet cranes")
                .param("asked", "q1")
                .param("a.q1", "Anything", hidden.of().toString())
                .param("version", String.valueOf(proposals.get(id, startup).version()))
                .exchange();

        assertThat(stored("q1")).isEqualTo("[\"Anything\"]");
    }

    @Test
    void sameWordsGoOnMeaningTheSame() {
        save(port.organizationName(), "Machine learning");
        var other = people.demand();
        jdbc.sql("update organization set name = ? where id = ?")
                .params(port.organizationName(), other.of().value())
                .update();

        // by now two are called so, and who writes it anew is not understood
        save(port.organizationName(), "Robotics");
        assertThat(stored("q1")).contains(port.of().toString());
        save("", "Robotics");
        save(port.organizationName(), "Robotics");
        assertThat(stored("q1")).doesNotContain(port.of().toString());
    }

    @Test
    void suggestionsBeginWithWhatWasTypedInAnyLanguage() {
        var text = organizations.get(port.of(), port).text();
        jdbc.sql("insert into organization_name (organization_id, language, name) values (?, 'KO', ?)")
                .params(port.of().value(), "부산항 " + port.of())
                .update();

        assertThat(suggestions(
                        text.name().substring(0, text.name().length() - 4).toLowerCase(), startup))
                .contains("value=\"" + text.name() + "\"", "Daegu, ");
        assertThat(suggestions("부산항 " + port.of().toString().substring(0, 13), startup))
                .contains(text.name());
        assertThat(suggestions("%", startup)).doesNotContain("<option");
        assertThat(suggestions("%%", startup)).doesNotContain("<option");
        assertThat(mvc.get().uri("/organizations/suggestions?q=Organization")).hasStatus3xxRedirection();
    }

    @Test
    void fieldsOfTechnologyAreReadInTheReadersLanguageAndLeadToTheirChallenges() {
        save(port.organizationName(), "기계 학습 of ours, digital twin,사물인터넷");
        assertThat(stored("q2")).endsWith("\"\",\"digital-twin\",\"internet-of-things\"]");

        assertThat(body("/proposals/" + id + "/check?lang=fr", startup))
                .contains("기계 학습 of ours", ">Jumeau numérique</a>", ">Internet des objets</a>")
                .contains("href=\"/challenges?q=Jumeau")
                .doesNotContain(">기계 학습 of ours</a>");
        assertThat(body("/proposals/" + id + "/edit?lang=en", startup))
                .contains("<option value=\"Digital twin\">", "What the portal knows is read in every language");
    }

    @Test
    void proposalIsFoundByItsFieldOfTechnologyInAnotherLanguage() {
        save(port.organizationName(), "digital twin");
        proposals.submit(id, startup);

        var found = proposals.list(words("디지털 트윈"), centre, 1).rows();
        assertThat(found).extracting(row -> row.id()).containsExactly(id);
    }

    /** The difference of two versions is one of words, not of ids. */
    @Test
    void versionsAreComparedByWhatIsRead() {
        save(port.organizationName(), "digital twin");
        proposals.submit(id, startup);
        revisions.begin(id, startup);
        var draft = revisions.draft(id, startup);
        send(draft.version(), "Harbour of Nowhere", "디지털 트윈");

        assertThat(body("/proposals/" + id + "/versions/difference?from=now&to=change", startup))
                .contains("Nowhere", "Where is the pilot?")
                .doesNotContain(port.of().toString(), "digital-twin", "디지털");
    }

    private static ProposalFilter words(String q) {
        return new ProposalFilter(q, null, null, null, null, null, null, null, null, null, null);
    }

    private void save(String organization, String technology) {
        send(proposals.get(id, startup).version(), organization, technology);
    }

    private void send(long version, String organization, String technology) {
        var saved = mvc.post()
                .uri("/proposals/" + id)
                .with(as(startup))
                .with(csrf())
                .param("title", "Quiet cranes")
                .param("summary", "Cranes that nobody hears")
                .param("asked", "q1", "q2")
                .param("a.q1", organization)
                .param("a.q2", technology)
                .param("version", String.valueOf(version))
                .exchange();
        assertThat(saved).hasStatus3xxRedirection();
    }

    private String stored(String question) {
        return jdbc.sql("select replace(answers ->> ?, ', ', ',') from proposal where id = ?")
                .params(question, id.value())
                .query(String.class)
                .single();
    }

    private String suggestions(String typed, Viewer who) {
        var page = mvc.get()
                .uri("/organizations/suggestions?q={q}", typed)
                .with(as(who))
                .exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private String body(String address, Viewer who) {
        var page = mvc.get().uri(address).with(as(who)).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
