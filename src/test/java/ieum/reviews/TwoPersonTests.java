package ieum.reviews;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where a call needs two persons, one proposes a decision and another confirms it. */
@PagesTest
class TwoPersonTests {
    private static final String REASON = "Your figures convinced us, Xylomarkerium.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallRules rules;

    @Autowired
    Proposals proposals;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Decisions decisions;

    @Autowired
    Deciding deciding;

    @Autowired
    Batches batches;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member first;
    Viewer.Member second;
    Viewer.Member reviewer;
    Viewer.Member ministry;
    Viewer.Member startup;
    ProgramId program;
    CallId call;
    ProposalId proposal;

    @BeforeEach
    void twoPersonsDecideOnOneProposal() {
        first = people.centre();
        second = people.colleague(first, MemberRole.EDITOR);
        reviewer = people.colleague(first, MemberRole.REVIEWER);
        ministry = people.ministry();
        startup = people.startup();
        program = programs.open(ProgramFixtures.program(ministry, first.of()), ProgramFixtures.call(), first);
        call = calls.open(program, ProgramFixtures.openCall(), first);
        proposal = submittedBy(startup);
        deciding.set(call, true, first);
    }

    @Test
    void decisionIsProposedByOneAndMadeByAnother() {
        await().untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from notice where account_id = ? and thing = ?")
                                        .params(startup.account().value(), proposal.value())
                                        .query(Integer.class)
                                        .single())
                                .isPositive());
        var seenBefore = pagesOf(startup);
        assertThat(body(reviews(), first)).contains("Propose this decision").doesNotContain("nobody else may confirm");

        assertThat(post("/decision", first, "outcome", "ACCEPT", "reason", REASON))
                .hasRedirectedUrl(reviews());

        assertThat(status()).isEqualTo("SUBMITTED");
        assertThat(pagesOf(startup)).isEqualTo(seenBefore);
        assertThat(body(reviews(), reviewer)).doesNotContain("Xylomarkerium", "Proposed decision");
        assertThat(body(reviews(), ministry)).doesNotContain("Xylomarkerium", "Proposed decision");
        assertThat(body(reviews(), first)).contains("Change what you propose").doesNotContain("Confirm this decision");
        assertThat(body(reviews(), second)).contains(REASON, "Somebody", "Confirm this decision", "Send it back");
        assertThat(body("/", second)).contains("Confirm the decision", "Soft brakes", startup.organizationName());
        assertThat(body("/", first)).doesNotContain("Confirm the decision");
        assertThat(body("/decisions", first)).contains("Decisions that you proposed", "Waits for a second person");
        assertThat(body("/proposals?q=proposed:yes", second)).contains(proposal.toString());
        assertThat(body("/proposals?q=proposed:no", second)).doesNotContain(proposal.toString());
        await().untilAsserted(() ->
                assertThat(body("/notices", second)).contains("is proposed and waits for a second person"));
        assertThat(body("/notices", first)).doesNotContain("is proposed and waits");

        assertThat(post("/decision/confirmation", second, "version", version())).hasRedirectedUrl(reviews());

        assertThat(status()).isEqualTo("ACCEPTED");
        assertThat(body("/proposals/" + proposal, startup)).contains("Accepted", REASON);
        assertThat(body("/", second)).doesNotContain("Confirm the decision");
        assertThat(count("select count(*) from proposed_decision where proposal_id = ?"))
                .isZero();
        assertThat(jdbc.sql(
                                "select act, actor_id from audit_entry where thing = ? and act like 'decision.%' order by id")
                        .param(proposal.toString())
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly("decision.proposed " + first.account(), "decision.confirmed " + second.account());
    }

    @Test
    void nobodyConfirmsTheirOwnNeitherHereNorInTheDatabase() {
        propose(Outcome.ACCEPT);

        assertThatThrownBy(() -> decisions.confirm(proposal, seen(), first)).isInstanceOf(Refused.class);
        assertThat(post("/decision/confirmation", first, "version", version())).hasStatus(403);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into confirmed_decision
                                select proposal_id, outcome, proposed_by, proposed_at, proposed_by, proposed_at
                                from proposed_decision where proposal_id = ?""").param(proposal.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("confirmed_decision_by_two");
        assertThat(status()).isEqualTo("SUBMITTED");
        assertThat(post("/decision/confirmation", reviewer, "version", version()))
                .hasStatus(403);
        assertThat(post("/decision/confirmation", ministry, "version", version()))
                .hasStatus(403);
    }

    @Test
    void twoConfirmationsAtOnceMakeOneDecision() throws Exception {
        propose(Outcome.WAITLIST);
        var third = people.colleague(first, MemberRole.OWNER);
        var version = seen();
        var together = new CyclicBarrier(2);

        var results = new ArrayList<Object>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(second, third).stream()
                    .map(person -> (Callable<Object>) () -> {
                        together.await();
                        try {
                            return decisions.confirm(proposal, version, person);
                        } catch (Clash clash) {
                            return clash.key();
                        }
                    })
                    .toList();
            for (var one : threads.invokeAll(both)) results.add(one.get());
        }

        assertThat(results).containsExactlyInAnyOrder(Outcome.WAITLIST, "decision.proposedChanged");
        assertThat(status()).isEqualTo("WAITLISTED");
        assertThat(count("select count(*) from confirmed_decision where proposal_id = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from proposal_step where proposal_id = ? and status = 'WAITLISTED'"))
                .isEqualTo(1);
    }

    @Test
    void whatGoesBackSaysWhyAndIsProposedAnewOrTakenBack() {
        propose(Outcome.DECLINE);
        var before = version();
        assertThat(post("/decision/return", second, "version", before, "why", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Say why it goes back.");

        assertThat(post("/decision/return", second, "version", before, "why", "Too short a reason"))
                .hasRedirectedUrl(reviews());

        assertThat(body(reviews(), first)).contains("Proposed decision, sent back", "Too short a reason", "Colleague");
        assertThat(body("/decisions", first)).contains("Sent back");
        await().untilAsserted(() -> assertThat(body("/notices", first)).contains("was sent back"));
        assertThat(post("/decision/confirmation", second, "version", before))
                .hasStatusOk()
                .bodyText()
                .contains("What is proposed has changed meanwhile");

        post("/decision", first, "outcome", "DECLINE", "reason", "A longer reason", "version", version());
        assertThat(body(reviews(), second)).contains("A longer reason", "Confirm this decision");
        assertThat(post("/decision", second, "outcome", "ACCEPT", "reason", "Typed and kept"))
                .hasStatusOk()
                .bodyText()
                .contains("Somebody else has proposed a decision meanwhile", "Typed and kept");

        assertThat(post("/decision/withdrawal", second, "version", version())).hasStatus(403);
        assertThat(post("/decision/withdrawal", first, "version", version())).hasRedirectedUrl(reviews());
        assertThat(body(reviews(), second)).doesNotContain("A longer reason");
        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    void callGoesBackToOnePersonOnceNothingIsProposed() {
        propose(Outcome.ACCEPT);
        assertThat(set(false))
                .hasStatusOk()
                .bodyText()
                .contains("Proposed decisions of this call are still open.", "Two persons decide on each proposal");

        proposals.withdraw(proposal, startup);
        assertThat(count("select count(*) from proposed_decision where proposal_id = ?"))
                .isZero();
        assertThat(set(false)).hasRedirectedUrl("/calls/" + call + "/deciding");

        assertThat(body("/calls/" + call + "/deciding", first)).contains("One person decides on each proposal");
        proposal = submittedBy(people.startup());
        post("/decision", first, "outcome", "ACCEPT", "reason", REASON);
        assertThat(status()).isEqualTo("ACCEPTED");
    }

    @Test
    void nextCallDecidesAsTheEarlierOneDid() {
        var next = rules.open(program, ProgramFixtures.openCall(), call, List.of(), first);
        assertThat(deciding.byTwo(next, second)).isTrue();

        deciding.set(next, false, first);
        var last = rules.open(program, ProgramFixtures.openCall(), next, List.of(), first);
        assertThat(deciding.byTwo(last, second)).isFalse();
    }

    @Test
    void whatIsProposedGoesWhenItIsDecidedOtherwise() {
        propose(Outcome.WAITLIST);

        proposals.decline(proposal, english("By the operator"), second);

        assertThat(count("select count(*) from proposed_decision where proposal_id = ?"))
                .isZero();
        assertThat(count("select count(*) from confirmed_decision where proposal_id = ?"))
                .isZero();
    }

    @Test
    void fullProgrammeSaysSoWhenItIsConfirmedAndNothingIsLost() {
        programs.limitTrack(program, first.of(), null, 0, first);
        propose(Outcome.ACCEPT);

        assertThat(post("/decision/confirmation", second, "version", version()))
                .hasStatusOk()
                .bodyText()
                .contains("All 0 places for startups in this track are taken.", "Confirm this decision");
        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    void whoIsInConflictSeesAndHearsNothing() {
        conflicts.declare(second.account(), startup.of(), ConflictKind.FAMILY, null, first);
        assertThat(body(reviews(), first)).contains("At present nobody else may confirm it.");

        propose(Outcome.ACCEPT);

        assertThat(mvc.get().uri(reviews()).with(as(second))).hasStatus(404);
        assertThat(post("/decision/confirmation", second, "version", version())).hasStatus(404);
        assertThat(body("/", second)).doesNotContain("Confirm the decision", "Soft brakes");
        assertThat(body("/proposals?q=proposed:yes", second)).doesNotContain(proposal.toString());
        assertThat(decisions.whoMayConfirm(proposal)).isEmpty();
    }

    @Test
    void manyAreProposedAtOnceWithOneNoticeAndConfirmedAtOnce() {
        var all = new ArrayList<>(List.of(proposal));
        for (int one = 1; one < 12; one++) all.add(submittedBy(people.startup()));
        programs.limitTrack(program, first.of(), null, 9, first);
        var batch = batches.of(all, first);
        var own = all.get(3);
        batches.plan(
                batch,
                new BatchPlan(BatchOutcome.ACCEPT, true, null, english(REASON)),
                Map.of(own, english("Only for you")),
                List.of(),
                first);
        assertThat(body("/decisions/" + batch, first))
                .containsPattern("Will be proposed</dt><dd>12<")
                .contains("Propose these decisions");

        batches.confirm(batch, batches.get(batch, first).version(), first);
        await().untilAsserted(
                        () -> assertThat(body("/decisions/" + batch, first)).contains("12 of 12 done"));

        assertThat(statuses()).isEqualTo(Map.of("SUBMITTED", 12L));
        await().untilAsserted(() ->
                assertThat(body("/notices", second)).contains("12 proposed decisions wait for a second person."));
        assertThat(jdbc.sql("select count(*) from notice where account_id = ? and about like 'DECISION%'")
                        .param(second.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        // sent back, and proposed by the second person themselves
        decisions.sendBack(all.get(4), seen(all.get(4)), english("Not yet"), second);
        decisions.retract(all.get(5), seen(all.get(5)), first);
        decisions.decide(all.get(5), Outcome.DECLINE, english("Mine"), null, second);
        var confirming = batches.of(all, second);
        batches.plan(confirming, BatchPlan.confirming(), Map.of(), List.of(), second);
        assertThat(body("/decisions/" + confirming, second))
                .contains("Only for you", "(Somebody)")
                .containsPattern("Will be accepted</dt><dd>9<")
                .containsPattern("Proposed by you: somebody else has to confirm</dt><dd>1<")
                .containsPattern("Nothing is proposed: stays as it is</dt><dd>1<")
                .containsPattern("No place left: stays as it is</dt><dd>1<");
        // changed between the look and the confirmation
        decisions.decide(own, Outcome.DECLINE, english("Changed"), seen(own), first);

        batches.confirm(confirming, batches.get(confirming, second).version(), second);
        await().untilAsserted(() ->
                assertThat(body("/decisions/" + confirming, second)).contains("12 of 12 done"));

        assertThat(statuses()).isEqualTo(Map.of("ACCEPTED", 9L, "SUBMITTED", 3L));
        assertThat(body("/decisions/" + confirming, second)).contains("What is proposed has changed meanwhile");
        assertThat(jdbc.sql("select count(*) from confirmed_decision where proposed_by = ? and confirmed_by = ?")
                        .params(first.account().value(), second.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    private ProposalId submittedBy(Viewer.Member applicant) {
        var id = proposals.start(call, first.of(), applicant);
        proposals.save(
                id,
                ProposalFixtures.text("Soft brakes"),
                proposals.get(id, applicant).version(),
                applicant);
        proposals.submit(id, applicant);
        return id;
    }

    private void propose(Outcome outcome) {
        assertThat(decisions.decide(proposal, outcome, english(REASON), null, first))
                .isFalse();
    }

    private UUID seen() {
        return seen(proposal);
    }

    private UUID seen(ProposalId id) {
        return Objects.requireNonNull(
                        decisions.of(proposals.get(id, first), first).proposed())
                .version();
    }

    private String version() {
        return seen().toString();
    }

    private List<String> pagesOf(Viewer viewer) {
        return List.of("/", "/proposals", "/proposals/" + proposal, "/notices", "/calls/" + call).stream()
                .map(address ->
                        body(address, viewer).replaceAll("name=\"_csrf\" value=\"[^\"]*\"|content=\"[\\w-]{60,}\"", ""))
                .toList();
    }

    private String reviews() {
        return "/proposals/" + proposal + "/reviews";
    }

    private MvcTestResult set(boolean byTwo) {
        return mvc.post()
                .uri("/calls/" + call + "/deciding")
                .with(as(first))
                .with(csrf())
                .param("byTwo", String.valueOf(byTwo))
                .exchange();
    }

    private MvcTestResult post(String what, Viewer viewer, String... parameters) {
        var request =
                mvc.post().uri("/proposals/" + proposal + what).with(as(viewer)).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) request.param(parameters[at], parameters[at + 1]);
        return request.exchange();
    }

    private String status() {
        return proposals.statusNow(proposal).name();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(proposal.value()).query(Integer.class).single();
    }

    private Map<String, Long> statuses() {
        return jdbc
                .sql("select status from proposal where call_id = ?")
                .param(call.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
