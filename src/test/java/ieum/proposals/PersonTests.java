package ieum.proposals;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationRow;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallRules;
import ieum.programs.NotEligible;
import ieum.programs.Programs;
import ieum.programs.RuleText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class PersonTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    CallRules rules;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    Viewer.Member centre;
    ChallengeId challenge;

    @BeforeEach
    void publish() {
        centre = people.centre();
        challenge = ChallengeFixtures.published(
                challenges,
                programs,
                ChallengeFixtures.text("Quieter ports", Disclosure.EVERYONE),
                people.demand(),
                centre);
    }

    @Test
    @Tag("S42")
    void researcherWithoutACompanyProposesUnderTheirOwnName() {
        var researcher = people.person();
        var wanted = "/proposals/new?challenge=" + challenge;
        var asked = mvc.get().uri(wanted).with(as(researcher)).exchange();
        assertThat(asked.getResponse().getRedirectedUrl()).startsWith("/persons/new?next=/proposals/new");
        assertThat(mvc.get().uri("/persons/new").param("next", wanted).with(as(researcher)))
                .bodyText()
                .contains("Take part as a person", "Somebody", "value=\"" + wanted + "\"")
                .doesNotContain("Choose a password");

        assertThat(mvc.post()
                        .uri("/persons")
                        .param("country", "KR")
                        .param("next", wanted)
                        .with(as(researcher))
                        .with(csrf()))
                .hasRedirectedUrl(wanted);

        var person = people.again(researcher);
        assertThat(person.name()).isEqualTo("Somebody");
        assertThat(body(wanted, person)).contains("Start the proposal");
        var id = drafted(proposals, challenge, text("From a laboratory"), person);
        proposals.submit(id, person);
        assertThat(body("/proposals/" + id, centre)).contains("From a laboratory", "Somebody");
        assertThat(body("/organizations/" + person.of(), centre))
                .contains("Person")
                .doesNotContain("No centre has verified this organisation yet");
        assertThat(mvc.get().uri("/organizations/" + person.of()).with(as(people.startup())))
                .hasStatus(404);
    }

    @Test
    @Tag("S42")
    void personIsNeitherListedNorWaitsToBeVerified() {
        var person = person();
        var all = new OrganizationFilter(null, null, null, null, null, null, null, null, "name");

        for (var viewer : new Viewer[] {new Viewer.Visitor(), people.startup(), person, centre})
            assertThat(organizations.all(all, viewer))
                    .extracting(OrganizationRow::id)
                    .doesNotContain(person.of());
        assertThat(organizations.all(OrganizationFilter.unanswered(), centre))
                .extracting(OrganizationRow::id)
                .doesNotContain(person.of());
        assertThat(organizations.all(
                        new OrganizationFilter(null, OrganizationKind.PERSON, null, null, null, null, null, null, null),
                        centre))
                .extracting(OrganizationRow::id)
                .contains(person.of());
        assertThat(body("/organizations/new", new Viewer.Visitor())).doesNotContain("value=\"PERSON\"");
    }

    @Test
    void ruleOfKindsSaysWhetherPeopleMayApply() {
        var call = challenges.get(challenge, centre).call();
        var person = person();
        var rule = rules.add(call, RuleText.kinds(OrganizationKind.STARTUP), centre);
        assertThatThrownBy(() -> proposals.start(challenge, person)).isInstanceOf(NotEligible.class);
        assertThat(body("/challenges/" + challenge, person)).contains("Kind of organisation: Startup", "Person");

        rules.remove(call, rule, centre);
        rules.add(call, RuleText.kinds(OrganizationKind.STARTUP, OrganizationKind.PERSON), centre);
        assertThat(proposals.start(challenge, person)).isNotNull();
    }

    @Test
    void visitorSignsUpAsAPersonAndIsSentNowhereElse() {
        var entered = mvc.post()
                .uri("/persons")
                .with(csrf())
                .param("person", "Teacher Kim")
                .param("email", People.someAddress())
                .param("password", People.PASSWORD)
                .param("country", "VN")
                .param("next", "//evil.example/proposals")
                .exchange();

        var page = entered.getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/organizations/");
        assertThat(mvc.get().uri(page).cookie(entered.getResponse().getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("Teacher Kim")
                .doesNotContain("Teacher Kim · Teacher Kim");
    }

    private Viewer.Member person() {
        var viewer = people.person();
        organizations.enterAsPerson(viewer.account(), "KR");
        return people.again(viewer);
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
