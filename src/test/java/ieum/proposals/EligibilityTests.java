package ieum.proposals;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationFacts;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Eligibility;
import ieum.programs.NotEligible;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.RuleKind;
import ieum.programs.RuleText;
import ieum.programs.RuleWeight;
import ieum.programs.Side;
import ieum.programs.Together;
import ieum.shared.PortalClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class EligibilityTests {
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
    Eligibility eligibility;

    @Autowired
    Organizations organizations;

    @Autowired
    Credentials credentials;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    ProgramId program;
    ChallengeId challenge;
    CallId call;

    @BeforeEach
    void publish() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        challenge = published();
        call = challenges.get(challenge, centre).call();
    }

    @Test
    @Tag("S19")
    void researchInstituteCompanyStatusWithEvidenceOpensTheCall() {
        assertThat(post(
                        "/calls/" + call + "/rules",
                        centre,
                        "kind",
                        "CREDENTIAL",
                        "weight",
                        "REQUIRED",
                        "credential",
                        "RESEARCH_INSTITUTE_COMPANY",
                        "wording",
                        "연구소기업만 신청할 수 있습니다."))
                .hasRedirectedUrl("/calls/" + call + "/rules");
        assertThat(body("/challenges/" + challenge, startup))
                .contains(
                        "Research-institute company (Korea), valid when the call closes",
                        "연구소기업만 신청할 수 있습니다.",
                        "Not met",
                        "/organizations/" + startup.of() + "/credentials/new");

        // what can still be mended does not keep anybody from writing
        var id = drafted(proposals, challenge, text("Ready"), startup);
        assertThat(body("/proposals/" + id + "/check", startup))
                .contains("You can write, but not submit yet")
                .doesNotContain("Submit proposal");
        assertThat(post("/proposals/" + id + "/submission", startup)).hasStatus(409);
        assertThat(proposals.get(id, startup).status()).isEqualTo(ProposalStatus.DRAFT);

        var status = CredentialFixtures.claimed(credentials, CredentialKind.RESEARCH_INSTITUTE_COMPANY, startup);
        assertThat(body("/proposals/" + id + "/check", startup))
                .contains("waiting for confirmation", "A centre still has to confirm it");
        credentials.confirm(status, english("Found in the list"), centre);
        assertThat(body("/proposals/" + id + "/check", startup)).contains("Submit proposal", "confirmed, until");

        assertThat(post("/proposals/" + id + "/submission", startup)).hasRedirectedUrl("/proposals/" + id + "/receipt");
        assertThat(body("/proposals/" + id, centre))
                .contains("Eligibility when submitted", "Every required rule was met");
        // a company reads what was written, not what was checked
        assertThat(body("/proposals/" + id, company)).doesNotContain("Eligibility when submitted");
    }

    @Test
    @Tag("S32")
    void onlyAlumniUnderTheAgreementMayJoinAndTheRefusedSeeWhy() {
        var moscow = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        rules.add(call, RuleText.alumni(moscow, "memorandum Seoul–Moscow of 2023"), centre);
        var alumnus = people.startup();
        programs.takePlace(moscow, centre.of(), Side.STARTUP, alumnus.of(), centre);

        assertThat(body("/proposals/new?challenge=" + challenge, startup))
                .contains(
                        "Your organisation cannot take part in this call.",
                        "Takes or took part in: Regional programme (under memorandum Seoul–Moscow of 2023)",
                        "no place in that programme",
                        "ask the operator of the programme for an exception")
                .doesNotContain("Start the proposal");
        assertThat(post("/proposals", startup, "challenge", challenge.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("does not meet a rule of this call");
        assertThat(proposals.going(challenge, startup)).isEmpty();
        assertThat(body("/proposals/new?challenge=" + challenge, alumnus)).contains("Start the proposal");

        // staff see who was told no, and may let them in with a reason
        var staff = "/calls/" + call + "/eligibility";
        assertThat(body(staff, centre)).contains(startup.organizationName(), "when beginning a proposal");
        assertThat(post(
                        staff + "/waivers",
                        centre,
                        "applicant",
                        startup.of().toString(),
                        "reason",
                        "Their predecessor took part."))
                .hasStatus(302);
        var id = drafted(proposals, challenge, text("By exception"), startup);
        proposals.submit(id, startup);
        assertThat(body("/proposals/" + id, centre))
                .contains("Submitted with an exception", "Their predecessor took part.");
    }

    @Test
    void missingFactIsSaidAndAddingItIsEnough() {
        rules.add(call, RuleText.number(RuleKind.AGE_AT_MOST, 7), centre);
        rules.add(
                call,
                RuleText.number(RuleKind.EMPLOYEES_AT_MOST, 50).with(RuleWeight.ADVISORY, english("Small firms first")),
                centre);
        var id = drafted(proposals, challenge, text("Young"), startup);
        assertThat(body("/proposals/new?challenge=" + published(), startup))
                .contains(
                        "Add the year of foundation", "Not known yet", "Small firms first", "preferred, not required");
        assertThatThrownBy(() -> proposals.submit(id, startup)).isInstanceOf(NotEligible.class);

        tell(new OrganizationFacts(
                LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear() - 2, null, null, null, null));

        assertThat(eligibility.maySubmit(call, Together.alone(startup.of()))).isTrue();
        proposals.submit(id, startup);
        tell(new OrganizationFacts(1990, null, 10, LocalDate.of(2026, 1, 1), null));
        // what was found when it was submitted stays
        assertThat(body("/proposals/" + id, centre)).contains("Every required rule was met");
        assertThat(body("/calls/" + call, startup)).contains("cannot take part", "founded 1990", "10 (Jan 1, 2026)");
    }

    /** Also for whoever withdraws, submits another and comes back; drafts count only for new ones. */
    @Test
    void openProposalsAreLimitedWhateverTheOrderOfWithdrawing() {
        rules.add(call, RuleText.number(RuleKind.OPEN_PROPOSALS_AT_MOST, 1), centre);
        var other = published();
        var first = drafted(proposals, challenge, text("First"), startup);
        assertThatThrownBy(() -> proposals.start(other, startup)).isInstanceOf(NotEligible.class);

        proposals.submit(first, startup);
        assertThatThrownBy(() -> proposals.start(other, startup)).isInstanceOf(NotEligible.class);
        proposals.withdraw(first, startup);
        var second = drafted(proposals, other, text("Second"), startup);
        proposals.submit(second, startup);

        assertThatThrownBy(() -> proposals.start(challenge, startup)).isInstanceOf(NotEligible.class);
        assertThat(eligibility.hindrances(call, centre)).hasSize(1);
        proposals.decline(second, english("Not this time"), centre);
        assertThat(proposals.start(challenge, startup)).isNotEqualTo(first);
    }

    /** Two answers begun at once are counted one after the other. */
    @Test
    void twoBegunAtOnceAreCountedOneAfterTheOther() throws Exception {
        rules.add(call, RuleText.number(RuleKind.OPEN_PROPOSALS_AT_MOST, 1), centre);
        var answers = List.of(challenge, published(), published(), published());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var started = threads.invokeAll(answers.stream()
                    .<Callable<Object>>map(one -> () -> proposals.start(one, startup))
                    .toList());
            assertThat(started.stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
        }
        assertThat(answers.stream().flatMap(one -> proposals.going(one, startup).stream()))
                .hasSize(1);
    }

    /** Nobody else learns from the rules that a draft exists. */
    @Test
    void draftsAreNotCountedForThoseWhoLookOn() {
        rules.add(call, RuleText.number(RuleKind.OPEN_PROPOSALS_AT_MOST, 1), centre);
        var before = body("/calls/" + call + "/eligibility?applicant=" + startup.of(), centre);
        drafted(proposals, challenge, text("Secret"), startup);

        assertThat(body("/calls/" + call + "/eligibility?applicant=" + startup.of(), centre))
                .isEqualTo(before);
    }

    @Test
    void ruleThatEndsAsksNothingMore() {
        var rule = rules.add(call, RuleText.kinds(OrganizationKind.UNIVERSITY), centre);
        assertThatThrownBy(() -> proposals.start(challenge, startup)).isInstanceOf(NotEligible.class);
        assertThat(post("/calls/" + call + "/rules/" + rule + "/removal", centre))
                .hasStatus(302);
        assertThat(proposals.start(challenge, startup)).isNotNull();
        // what was refused by it can still be read
        assertThat(body("/calls/" + call + "/eligibility", centre)).contains("Kind of organisation: University");
    }

    @Test
    void changedRuleIsAskedOfDraftsAndLeavesWhatWasSubmitted() {
        var rule = rules.add(call, RuleText.number(RuleKind.AGE_AT_MOST, 50), centre);
        tell(new OrganizationFacts(1990, null, null, null, null));
        var submitted = drafted(proposals, challenge, text("First"), startup);
        proposals.submit(submitted, startup);
        var draft = drafted(proposals, published(), text("Second"), startup);

        rules.revise(call, rule, RuleText.number(RuleKind.AGE_AT_MOST, 7), centre);

        assertThat(body("/proposals/" + draft + "/check", startup)).contains("Founded at most 7 years", "Not met");
        assertThatThrownBy(() -> proposals.submit(draft, startup)).isInstanceOf(NotEligible.class);
        await().untilAsserted(() ->
                assertThat(body("/notices", startup)).contains("The rules of the call “First call” have changed."));
        assertThat(body("/proposals/" + submitted, centre))
                .contains("Founded at most 50 years", "Every required rule was met")
                .doesNotContain("Founded at most 7 years");
    }

    private void tell(OrganizationFacts facts) {
        organizations.reviseFacts(
                startup.of(), facts, organizations.get(startup.of(), startup).version(), startup);
    }

    private ChallengeId published() {
        var id = challenges.draft(
                program, centre.of(), ChallengeFixtures.text("Quieter ports", Disclosure.EVERYONE), company);
        challenges.offer(id, company);
        challenges.publish(id, centre);
        return id;
    }

    private MvcTestResult post(String address, Viewer viewer, String... parameters) {
        var request = mvc.post().uri(address).with(as(viewer)).with(csrf());
        for (int each = 0; each < parameters.length; each += 2) request.param(parameters[each], parameters[each + 1]);
        return request.exchange();
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
