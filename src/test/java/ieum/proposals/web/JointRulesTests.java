package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.NotEligible;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.RuleScope;
import ieum.programs.RuleText;
import ieum.proposals.Partners;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import ieum.shared.postgres.RowSecurity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules that are asked of all who propose together, or of one of them. */
@PagesTest
class JointRulesTests {
    private static final RuleText SEAT_IN_FRANCE =
            RuleText.country(List.of("FR"), List.of()).askedOf(RuleScope.ANYONE);
    private static final RuleText CERTIFIED =
            RuleText.credential(CredentialKind.INNOBIZ, "", "").askedOf(RuleScope.EVERYONE);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallRules rules;

    @Autowired
    Eligibility eligibility;

    @Autowired
    Credentials credentials;

    @Autowired
    Proposals proposals;

    @Autowired
    Revisions revisions;

    @Autowired
    Partners partners;

    @Autowired
    RowSecurity security;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member korean;
    Viewer.Member french;
    CallId call;

    @BeforeEach
    void open() {
        centre = people.centre();
        korean = people.startup();
        french = people.startup();
        jdbc.sql("update organization set country = 'FR' where id = ?")
                .param(french.of().value())
                .update();
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        call = calls.open(program, ProgramFixtures.openCall(), centre);
    }

    @AfterEach
    void forget() {
        security.forget();
    }

    @Test
    @Tag("S26")
    void oneOfThemHasItsSeatInFranceAndThatIsEnough() {
        post(
                "/calls/" + call + "/rules",
                centre,
                "kind",
                "COUNTRY",
                "weight",
                "REQUIRED",
                "countries",
                "FR",
                "scope",
                "ANYONE");
        // known before writing, and no reason not to begin
        assertThat(body("/proposals/new?call=" + call, korean))
                .contains(
                        "Country: France",
                        "At least one of those who propose together has to meet it.",
                        "Not met",
                        "invite a co-applicant who does",
                        "Start the proposal");
        var id = written();
        assertThat(body("/proposals/" + id + "/check", korean))
                .contains("invite a co-applicant who does", "href=\"/proposals/" + id + "/partners\"")
                .doesNotContain("Submit proposal");
        assertThat(post("/proposals/" + id + "/submission", korean))
                .hasStatus(409)
                .bodyText()
                .contains("Those who propose together do not meet a rule of this call yet.");
        assertThat(body("/calls/" + call + "/eligibility", centre)).contains("Country: France", "when submitting");

        assertThat(body("/proposals/" + id + "/partners?q=" + french.organizationName(), korean))
                .contains("Startup · France, Daegu");
        partners.invite(id, french.of(), korean);
        assertThat(body("/proposals/" + id + "/partners", korean))
                .contains("What you have to meet together", french.organizationName(), "Invited, does not count yet");
        assertThat(body("/proposals/" + id + "/check", korean)).contains("met by 0 of 1");
        partners.join(id, french);
        sign(id, french);
        assertThat(body("/proposals/" + id + "/check", korean))
                .contains("met by 1 of 2", "Submit proposal")
                .doesNotContain("invite a co-applicant who does");

        assertThat(post("/proposals/" + id + "/submission", korean)).hasRedirectedUrl("/proposals/" + id + "/receipt");
        // staff read by whom it was met
        assertThat(body("/proposals/" + id, centre))
                .contains(
                        "Every required rule was met",
                        "met by 1 of 2",
                        french.organizationName(),
                        "At present: France");
    }

    @Test
    void whoProposesTogetherReadsOfTheOthersOnlyWhetherTheyMeetARule() {
        rules.add(call, CERTIFIED, centre);
        credentials.confirm(
                CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, korean), english("Seen"), centre);
        CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, french);
        var id = written();
        partners.invite(id, french.of(), korean);
        // nobody is found out by being invited
        assertThat(rulesSeenBy(korean, id))
                .contains("checked once it takes part")
                .doesNotContain("Not met");

        partners.join(id, french);
        assertThat(rulesSeenBy(korean, id))
                .contains("met by 1 of 2", "confirmed, until", "Not met")
                .doesNotContain("waiting for confirmation", "Not known yet");
        assertThat(rulesSeenBy(french, id))
                .contains("met by 1 of 2", "waiting for confirmation", "A centre still has to confirm it")
                .doesNotContain("confirmed, until");
        assertThat(body("/proposals/" + id + "/check", korean)).doesNotContain("waiting for confirmation");
    }

    /** What one can do oneself is said beside whom one may invite. */
    @Test
    void whoeverCouldMeetItThemselvesReadsHow() {
        rules.add(call, RuleText.credential(CredentialKind.INNOBIZ, "", "").askedOf(RuleScope.ANYONE), centre);

        assertThat(body("/proposals/new?call=" + call, korean))
                .contains("invite a co-applicant who does", "Add the certificate or status with its evidence");
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        assertThat(rulesSeenBy(french, id)).contains("href=\"/organizations/" + french.of() + "/credentials/new\"");
    }

    /** Two databases that differ only in what a co-applicant keeps to itself show the applicant the same. */
    @Test
    void whatACoApplicantLacksMakesNoDifferenceToTheApplicant() {
        rules.add(call, CERTIFIED, centre);
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        var without = rulesSeenBy(korean, id);
        CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, french);

        assertThat(rulesSeenBy(korean, id)).isEqualTo(without);
    }

    @Test
    void everyoneHasToMeetWhatIsAskedOfEveryoneUntilWhoCannotIsLeftOut() {
        rules.add(call, RuleText.country(List.of("KR"), List.of()).askedOf(RuleScope.EVERYONE), centre);
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        sign(id, french);
        assertThat(body("/proposals/" + id + "/check", korean))
                .contains("Asked of the applicant and of every co-applicant.", "may be left out until you submit")
                .doesNotContain("cannot take part in this call", "Submit proposal");
        assertThatThrownBy(() -> proposals.submit(id, korean)).isInstanceOf(NotEligible.class);

        partners.leave(id, french.of(), korean);
        proposals.submit(id, korean);
        assertThat(proposals.get(id, centre).status()).isEqualTo(ProposalStatus.SUBMITTED);
    }

    @Test
    void coApplicantWithAnExceptionNeedNotMeetWhatEveryoneHasTo() {
        rules.add(call, RuleText.country(List.of("KR"), List.of()).askedOf(RuleScope.EVERYONE), centre);
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        sign(id, french);
        eligibility.waive(call, french.of(), english("Its plant stands in Daegu"), centre);

        assertThat(rulesSeenBy(korean, id))
                .contains("met by 1 of 1", "has an exception")
                .doesNotContain("Its plant");
        proposals.submit(id, korean);
        assertThat(body("/proposals/" + id, centre)).contains("Every required rule was met", "has an exception");
    }

    @Test
    void whatIsAskedOfTheApplicantAloneIsNotAskedOfTheOthers() {
        rules.add(call, RuleText.country(List.of("KR"), List.of()), centre);
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        sign(id, french);

        assertThat(body("/proposals/" + id + "/partners", korean)).doesNotContain("What you have to meet together");
        proposals.submit(id, korean);
        assertThat(body("/proposals/" + id, centre))
                .contains("Every required rule was met")
                .doesNotContain("met by");
    }

    /** What one keeps to itself is not kept with the proposal, and the rows are theirs alone who see the partner. */
    @Test
    void whatWasFoundOfEachIsKeptAsFarAsAllOfThemMayKnow() {
        rules.add(call, CERTIFIED, centre);
        for (var one : List.of(korean, french))
            credentials.confirm(
                    CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, one), english("Seen"), centre);
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        sign(id, french);
        proposals.submit(id, korean);
        assertThat(body("/proposals/" + id, centre))
                .contains("met by 2 of 2", korean.organizationName(), french.organizationName())
                .doesNotContain("confirmed, until");

        security.lookAs(centre.onlooker());
        assertThat(found(id)).containsOnly("-").hasSize(2);
        security.lookAs(people.startup().onlooker());
        assertThat(found(id)).isEmpty();
    }

    @Test
    void changedVersionIsAskedAnew() {
        var id = written();
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        sign(id, french);
        proposals.submit(id, korean);
        rules.add(call, SEAT_IN_FRANCE, centre);
        revisions.begin(id, korean);
        proposals.save(
                id,
                ProposalFixtures.text("Quieter cranes"),
                revisions.draft(id, korean).version(),
                korean);
        sign(id, french);
        revisions.submit(id, korean);

        assertThat(body("/proposals/" + id, korean)).contains("Country: France", "met by 1 of 2");
    }

    @Test
    void whoeverIsNotInTheDirectoryIsNotExplained() {
        rules.add(call, SEAT_IN_FRANCE, centre);
        var unlisted = people.newcomer(OrganizationKind.STARTUP);
        var id = written();
        partners.invite(id, unlisted.of(), korean);
        partners.join(id, unlisted);

        assertThat(rulesSeenBy(korean, id)).contains("met by 0 of 2", unlisted.organizationName());
        assertThat(rulesSeenBy(korean, id).split("At present: South Korea")).hasSize(2);
        assertThat(rulesSeenBy(korean, id)).doesNotContain("href=\"/organizations/" + unlisted.of());
    }

    @Test
    void proposalsAreCountedByWhoeverSubmitsThem() {
        assertThat(body("/calls/" + call + "/rules?kind=OPEN_PROPOSALS_AT_MOST", centre))
                .doesNotContain("Who has to meet it");
        assertThat(body("/calls/" + call + "/rules?kind=VERIFIED", centre)).contains("Who has to meet it");
        assertThatThrownBy(() -> RuleText.number(ieum.programs.RuleKind.OPEN_PROPOSALS_AT_MOST, 1)
                        .askedOf(RuleScope.EVERYONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ProposalId written() {
        var id = proposals.start(call, centre.of(), korean);
        proposals.save(
                id,
                ProposalFixtures.text("Quiet cranes"),
                proposals.get(id, korean).version(),
                korean);
        return id;
    }

    private void sign(ProposalId id, Viewer.Member partner) {
        partners.sign(id, partners.standing(id, partner), partner);
    }

    private List<String> found(ProposalId id) {
        return jdbc.sql("select own from proposal_partner_finding where proposal_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** The part of the page that says what they have to meet together. */
    private String rulesSeenBy(Viewer.Member who, ProposalId id) {
        var page = body("/proposals/" + id + "/partners", who);
        return page.substring(page.indexOf("aria-labelledby=\"rules\"")).split("</section>")[0];
    }

    private String body(String address, Viewer who) {
        var page = mvc.get().uri(address).with(as(who)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, Viewer who, String... parameters) {
        var request = mvc.post().uri(address).with(as(who)).with(csrf());
        for (int each = 0; each < parameters.length; each += 2) request.param(parameters[each], parameters[each + 1]);
        return request.exchange();
    }
}
