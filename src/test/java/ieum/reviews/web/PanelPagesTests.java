package ieum.reviews.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.reviews.ReviewFixtures.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.Challenges;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.Reviews;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

/** A centre has the best assignment found, changes it, and confirms it. */
@PagesTest
class PanelPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Organizations organizations;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member boss;
    Viewer.Member expert;
    Viewer.Member other;
    Viewer.Member first;
    Viewer.Member second;
    CallId call;
    ProposalId robots;
    ProposalId water;

    @BeforeEach
    void twoProposalsWereReceivedAndThreeMayReview() {
        boss = people.centre();
        expert = people.colleague(boss, MemberRole.REVIEWER);
        other = people.colleague(boss, MemberRole.REVIEWER);
        first = people.startup();
        second = people.startup();
        var company = people.demand();
        var program = programs.open(
                ProgramFixtures.program(people.ministry(), 3, 3, boss.of()), ProgramFixtures.call(), boss);
        call = calls.of(program).getFirst().id();
        var challenge = challenges.draft(program, boss.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, boss);
        robots = submitted(proposals, challenge, ProposalFixtures.text("Robotics on the quay"), first);
        water = submitted(proposals, challenge, ProposalFixtures.text("Softer brakes"), second);
        know(expert, "robotics");
    }

    @Test
    void whoKnowsTheFieldGetsTheProposal_andTheOtherGetsTheOther() {
        seat(1, Map.of(expert, "1", other, "1"));
        assertThat(post("/distribution", Map.of())).isEqualTo("/calls/" + call + "/reviewers");

        assertThat(assigned()).containsExactlyInAnyOrder(pair(robots, expert), pair(water, other));
        assertThat(page())
                .contains("100 of at most 100 points of expertise.", "Proven: no assignment has more.")
                .contains("Every proposal has its reviewers.", "Confirm 2 and tell the reviewers");
    }

    @Test
    void aChangeSaysWhatItCostsBeforeItIsMade_andStaysWhenAllIsGivenAnew() {
        seat(1, Map.of(expert, "2", other, "2"));
        post("/distribution", Map.of());

        assertThat(body("/calls/" + call + "/reviewers/" + robots + "?out=" + expert.account() + "&in="
                        + other.account()))
                .contains("Points of expertise: 100 now, 0 afterwards.");
        assertThat(assigned()).contains(pair(robots, expert));
        post(
                "/" + robots,
                Map.of("out", expert.account().toString(), "in", other.account().toString()));
        post("/distribution", Map.of());

        assertThat(assigned()).contains(pair(robots, other)).doesNotContain(pair(robots, expert));
        assertThat(page()).contains("by hand");
    }

    @Test
    void whereNoFullAssignmentExists_itSaysWhoIsShortAndWhoIsFull() {
        seat(2, Map.of(expert, "1", other, "2"));
        post("/distribution", Map.of());

        assertThat(page())
                .contains("1 place is still empty.", "lacks 1 reviewer, whatever is done:", "all who may are full:")
                .contains("is full; one place more would fill an empty one.");
        assertThat(assigned()).hasSize(3);
    }

    @Test
    void whoseOrganisationHasWorkedWithAnApplicantIsPointedOut_withoutSayingWhich() {
        organizations.recordTie(boss.of(), first.of(), TieKind.COLLABORATION, "match");
        organizations.recordTie(boss.of(), second.of(), TieKind.PROPOSAL, "proposal");

        assertThat(page()).contains("1 of them may be a conflict of interest");
        assertThat(body("/conflicts")).contains("yours has worked with them", first.organizationName());
    }

    @Test
    void whoHasAConflictOfInterestGetsNothing_andTheAssignmentSaysNothingOfIt() {
        conflicts.declare(expert.account(), first.of(), ConflictKind.FAMILY, null, expert);
        seat(1, Map.of(expert, "2", other, "2"));
        post("/distribution", Map.of());

        assertThat(assigned()).contains(pair(robots, other)).doesNotContain(pair(robots, expert));
        post("/" + robots, Map.of("in", expert.account().toString()));
        assertThat(assigned()).doesNotContain(pair(robots, expert));
    }

    @Test
    void whatIsConfirmedWaitsOnTheFirstPageOfTheReviewer_whoIsTold_andNoDraftDoes() {
        seat(1, Map.of(expert, "1", other, "1"));
        post("/distribution", Map.of());
        assertThat(home(expert)).doesNotContain("/proposals/" + robots + "/review\"");

        post("/confirmation", Map.of());

        assertThat(home(expert))
                .contains("/proposals/" + robots + "/review\"")
                .doesNotContain("/proposals/" + water + "/review\"");
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from mail where account_id = ? and about = 'REVIEWERS_ASSIGNED'")
                                .param(expert.account().value())
                                .query(Integer.class)
                                .single())
                .isOne());
        // once more tells nobody anything
        post("/confirmation", Map.of());
        post("/distribution", Map.of());
        assertThat(assigned()).containsExactlyInAnyOrder(pair(robots, expert), pair(water, other));
    }

    @Test
    void whoeverHasReviewedWithoutBeingAskedIsOneOfItsReviewers() {
        review(robots, other);
        seat(1, Map.of(expert, "2", other, "2"));
        post("/distribution", Map.of());

        assertThat(assigned()).doesNotContain(pair(robots, expert)).hasSize(1);
        assertThat(page()).contains("has reviewed", "Every proposal has its reviewers.");
    }

    @Test
    void theMailLeadsToTheFirstOpenReview_andFromEachToTheNext() {
        seat(1, Map.of(expert, "2"));
        post("/distribution", Map.of());
        post("/confirmation", Map.of());
        var given = List.of(robots, water);
        var begun = next(expert);
        assertThat(given.stream().map(id -> "/proposals/" + id + "/review")).contains(begun);
        var id = begun.contains(robots.toString()) ? robots : water;
        var other = id.equals(robots) ? water : robots;
        assertThat(body(begun, expert)).contains("of 2 · 2 still to review", "/proposals/" + other + "/review\"");

        review(id, expert);

        assertThat(next(expert)).isEqualTo("/proposals/" + other + "/review");
        assertThat(body("/proposals/" + id + "/reviews", expert))
                .contains("of 2 · 1 still to review", "/proposals/" + other + "/review\"");
        review(other, expert);
        assertThat(next(expert)).isEqualTo("/");
        assertThat(body("/proposals/" + id + "/reviews", expert)).doesNotContain("Next to review");
    }

    private String next(Viewer viewer) {
        return mvc.get()
                .uri("/reviews/next")
                .with(as(viewer))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    private void review(ProposalId id, Viewer viewer) {
        reviews.submit(id, judged(4, "Solid work"), viewer);
    }

    @Test
    void whatIsNoNumberComesBackAsItWasTyped() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("each", "2");
        typed.add("capacity-" + expert.account(), "a few");
        typed.add("capacity-" + other.account(), "7");

        assertThat(mvc.post()
                        .uri("/calls/{id}/reviewers", call)
                        .params(typed)
                        .with(as(boss))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("“a few” is no number from 0 to 500.", "value=\"a few\"", "value=\"7\"");
        assertThat(jdbc.sql("select count(*) from panel_seat where call_id = ?")
                        .param(call.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void know(Viewer.Member who, String field) {
        assertThat(mvc.post()
                        .uri("/expertise")
                        .param("field", field)
                        .with(as(who))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private void seat(int each, Map<Viewer.Member, String> capacities) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("each", String.valueOf(each));
        capacities.forEach((who, most) -> typed.put("capacity-" + who.account(), most));
        post("", typed);
    }

    private String post(String path, Map<String, String> parameters) {
        var typed = new LinkedMultiValueMap<String, String>();
        parameters.forEach(typed::add);
        return mvc.post()
                .uri("/calls/" + call + "/reviewers" + path)
                .params(typed)
                .with(as(boss))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    private String page() {
        return body("/calls/" + call + "/reviewers");
    }

    private String body(String address) {
        return body(address, boss);
    }

    private String home(Viewer viewer) {
        return body("/", viewer);
    }

    private String body(String address, Viewer viewer) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(as(viewer))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> assigned() {
        return jdbc.sql("select proposal_id || ' ' || account_id from assignment a where proposal_id in (?, ?)")
                .params(robots.value(), water.value())
                .query(String.class)
                .list();
    }

    private static String pair(ProposalId proposal, Viewer.Member reviewer) {
        return proposal + " " + reviewer.account();
    }
}
