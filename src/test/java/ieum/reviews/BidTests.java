package ieum.reviews;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.Challenges;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** Reviewers say what they would gladly review, and the assignment counts it. */
@PagesTest
class BidTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

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
    Experts experts;

    @Autowired
    Bids bids;

    @Autowired
    Panels panels;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member boss;
    Viewer.Member member;
    Viewer.Member company;
    Viewer.Member first;
    Viewer.Member second;
    Viewer expert;
    CallId call;
    ProposalId robots;
    ProposalId water;

    @BeforeEach
    void twoProposalsWereReceivedAndAnExpertReviews() {
        boss = people.centre();
        member = people.colleague(boss, MemberRole.REVIEWER);
        company = people.demand();
        first = people.startup();
        second = people.startup();
        var program = programs.open(
                ProgramFixtures.program(people.ministry(), 3, 3, boss.of()), ProgramFixtures.call(), boss);
        call = calls.of(program).getFirst().id();
        var challenge = challenges.draft(program, boss.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, boss);
        robots = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Robotics on the quay"), first);
        water = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Softer brakes"), second);
        var id = experts.invite(
                call,
                new ExpertText(People.someAddress(), "Kim", Language.EN, null, "Institute of Machinery", List.of()),
                boss);
        var token = experts.path(id).split("/")[3];
        expert = organizations.viewer(experts.register(id, token, "Kim", People.PASSWORD));
        experts.accept(id, token, Map.of(), expert);
    }

    @AfterEach
    void forget() {
        security.forget();
    }

    @Test
    void biddingIsClosedUntilTheOperatorOpensIt_andThenThoseWhoReviewAreToldOnce() {
        assertThat(body("/calls/" + call + "/bids", expert))
                .contains("Bids are not asked for now")
                .doesNotContain("Robotics on the quay");
        assertThat(post("/bidding", boss, Map.of("closesAt", "2020-01-01T10:00")))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a time that is still to come.", "2020-01-01T10:00");

        assertThat(post("/bidding", boss, Map.of("closesAt", "2099-01-01T10:00")))
                .hasRedirectedUrl("/calls/" + call + "/bidding");
        assertThat(post("/bidding", boss, Map.of("closesAt", "2099-01-02T10:00")))
                .hasRedirectedUrl("/calls/" + call + "/bidding");

        for (var reviewer : List.of(expert, member, company))
            await().untilAsserted(() -> assertThat(
                            jdbc.sql("select count(*) from mail where account_id = ? and about = 'BIDDING_OPENED'")
                                    .param(reviewer.account().value())
                                    .query(Integer.class)
                                    .single())
                    .isOne());
        assertThat(body("/", expert)).contains("Say what you would review", "/calls/" + call + "/bids");
        post("/bids", expert, Map.of("bid-" + water, "WILLING"));
        assertThat(body("/", expert)).doesNotContain("Say what you would review");
        assertThat(post("/bidding/end", boss, Map.of())).hasRedirectedUrl("/calls/" + call + "/bidding");
        assertThat(body("/calls/" + call + "/bids", expert)).doesNotContain("Softer brakes");
        assertThat(post("/bids", expert, Map.of("bid-" + water, "EAGER"))).hasStatus(409);
    }

    @Test
    void expertReadsTitlesAndSummaries_andNoNames_andWhoSeesThemInListsDoes() {
        open();
        var page = body("/calls/" + call + "/bids", expert);

        assertThat(page)
                .contains("Robotics on the quay", "Softer brakes", "Robotics", "no answer")
                .contains(proposalSummary())
                .doesNotContain(first.organizationName(), first.of().toString(), "/proposals/" + robots);
        assertThat(mvc.get().uri("/proposals/" + robots).with(as(expert))).hasStatus(404);
        assertThat(mvc.get().uri("/proposals/" + robots + "/reviews").with(as(expert)))
                .hasStatus(404);
        assertThat(body("/proposals", expert)).doesNotContain("Robotics on the quay");
        assertThat(body("/calls/" + call + "/bids", member)).contains(first.organizationName());
        assertThatThrownBy(() -> bids.of(call, 1, first)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bids.of(call, 1, people.person())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bids.of(call, 1, people.centre())).isInstanceOf(Refused.class);
    }

    @Test
    void bidsAreSavedAsOneForm_changed_andTakenBack() {
        open();
        post("/bids", expert, Map.of("bid-" + robots, "EAGER", "bid-" + water, "RATHER_NOT"));
        assertThat(said(expert)).containsEntry(robots, Willingness.EAGER).containsEntry(water, Willingness.RATHER_NOT);
        assertThat(body("/calls/" + call + "/bids", expert))
                .containsPattern("value=\"EAGER\" selected")
                .contains("2 of 2");

        post("/bids", expert, Map.of("bid-" + robots, "WILLING", "bid-" + water, ""));

        assertThat(said(expert)).containsOnly(Map.entry(robots, Willingness.WILLING));
        assertThat(body("/calls/" + call + "/bidding", boss)).contains("1 of 4 reviewers have bid");
        assertThatThrownBy(() -> bids.bidders(call, member)).isInstanceOf(Refused.class);
    }

    @Test
    void bidCountsInTheAssignment_whichSaysIt() {
        open();
        bid(expert, water, Willingness.EAGER);
        bid(expert, robots, Willingness.RATHER_NOT);
        bid(member, water, Willingness.WILLING);
        panels.seat(call, 1, Map.of(expert.account(), 1, member.account(), 1), boss);
        panels.distribute(call, boss);

        var panel = panels.get(call, 1, boss);
        assertThat(panel.points()).isEqualTo(Willingness.EAGER.points());
        assertThat(panel.best()).isEqualTo(panel.points());
        assertThat(body("/calls/" + call + "/reviewers", boss)).contains("bid: eager", "a bid adds 200 if eager");
        panels.confirm(call, boss);
        assertThat(body("/", expert)).contains("/proposals/" + water + "/review\"");
    }

    @Test
    void whereAConflictIsBidNothingIsGiven_andWhatWasGivenIsSeenNoMore() {
        open();
        panels.change(call, robots, null, expert.account(), boss);
        panels.confirm(call, boss);
        assertThat(proposals.isEntrusted(robots, expert)).isTrue();

        post("/bids", expert, Map.of("bid-" + robots, "CONFLICT"));

        assertThat(proposals.isEntrusted(robots, expert)).isFalse();
        assertThat(body("/calls/" + call + "/bids", expert)).contains("href=\"/conflicts\"", "Declare a conflict");
        panels.change(call, robots, expert.account(), null, boss);
        assertThatThrownBy(() -> panels.change(call, robots, null, expert.account(), boss))
                .isInstanceOf(Clash.class);
        post("/bids", member, Map.of("bid-" + robots, "CONFLICT"));
        assertThat(body("/calls/" + call + "/bids", member)).contains("/conflicts?organization=" + first.of());
    }

    @Test
    void nobodyBidsForWhatIsInConflict_norForTheirOwn() {
        open();
        conflicts.declare(expert.account(), first.of(), ConflictKind.FAMILY, null, expert);

        assertThat(offered(expert)).containsExactly(water);
        post("/bids", expert, Map.of("bid-" + robots, "EAGER", "bid-" + water, "EAGER"));
        assertThat(said(expert)).containsOnlyKeys(water);
        assertThat(body("/calls/" + call + "/bids", expert)).doesNotContain("Robotics on the quay");
    }

    @Test
    void databaseShowsBidsToWhoeverMadeThemAndToThoseWhoConvene() {
        open();
        bid(expert, water, Willingness.EAGER);
        bid(member, robots, Willingness.WILLING);

        assertThat(seen(expert)).containsExactly(water.toString());
        assertThat(seen(member)).containsExactlyInAnyOrder(water.toString(), robots.toString());
        assertThat(seen(company)).isEmpty();
        assertThat(seen(first)).isEmpty();
        // bidding opens no row of a proposal
        security.lookAs(expert.onlooker());
        assertThat(jdbc.sql("select count(*) from proposal where call_id = ?")
                        .param(call.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void open() {
        bids.open(call, Instant.now().plus(Duration.ofDays(3)), boss);
    }

    private void bid(Viewer viewer, ProposalId id, Willingness willingness) {
        bids.bid(call, Map.of(id, Optional.of(willingness)), viewer);
    }

    private List<ProposalId> offered(Viewer viewer) {
        return bids.of(call, 1, viewer).lines().rows().stream().map(BidLine::id).toList();
    }

    private Map<ProposalId, Willingness> said(Viewer viewer) {
        return bids.of(call, 1, viewer).lines().rows().stream()
                .filter(line -> line.bid() != null)
                .collect(Collectors.toMap(BidLine::id, BidLine::bid));
    }

    private String proposalSummary() {
        return String.valueOf(proposals.get(robots, first).text().summary().original());
    }

    private List<String> seen(Viewer viewer) {
        security.lookAs(viewer.onlooker());
        try {
            return jdbc.sql("select proposal_id from bid where proposal_id in (?, ?)")
                    .params(robots.value(), water.value())
                    .query(String.class)
                    .list();
        } finally {
            security.forget();
        }
    }

    private MvcTestResult post(String path, Viewer viewer, Map<String, String> parameters) {
        var typed = new LinkedMultiValueMap<String, String>();
        parameters.forEach(typed::add);
        return mvc.post()
                .uri("/calls/" + call + path)
                .params(typed)
                .with(as(viewer))
                .with(csrf())
                .exchange();
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
}
