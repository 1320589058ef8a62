package ieum.reviews.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.proposals.ProposalFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class BatchPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Passages passages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Queries queries;

    @Autowired
    People people;

    Viewer.Member ministry;
    Viewer.Member company;
    Viewer.Member centre;
    ProgramId program;

    @BeforeEach
    void open() {
        ministry = people.ministry();
        company = people.demand();
        centre = people.centre();
        program = programs.open(ProgramFixtures.program(ministry, centre.of()), ProgramFixtures.call(), centre);
    }

    /** Sixty startups answer five challenges each; forty find a place, with all five of theirs. */
    @Test
    @Tag("S33")
    void threeHundredAreForeseenConfirmedAndDecidedOnce() {
        programs.limitTrack(program, centre.of(), null, 40, centre);
        var all = submittedBy(1, 5);
        var listOfFew = queries.of("/proposals?program=" + program, centre);
        var few = planned(choose("all", "true"), "ACCEPT");
        var previewOfFew = queries.of(few, centre);
        all.addAll(submittedBy(59, 5));
        assertThat(queries.of("/proposals?program=" + program, centre)).isEqualTo(listOfFew);
        assertThat(body("/proposals?program=" + program, centre)).contains("Decide on all 300 that this filter finds");

        var own = all.getLast();
        var batch = planned(choose("all", "true"), "ACCEPT", "own_" + own, "You answered within an hour.");

        assertThat(queries.of(batch, centre)).isEqualTo(previewOfFew);
        assertThat(body(batch, centre))
                .contains("Decide on 300 proposals", "You answered within an hour.")
                .containsPattern("Will be accepted</dt><dd>200<")
                .containsPattern("Will wait for a place</dt><dd>100<");
        assertThat(statuses()).isEqualTo(Map.of("SUBMITTED", 300L));
        assertThat(mvc.get().uri(batch).with(as(ministry))).hasStatus(404);
        // whoever leaves it now finds it again
        assertThat(body("/decisions", centre)).contains(batch, "Not confirmed yet");
        assertThat(body("/decisions", ministry)).doesNotContain(batch);

        for (int click = 0; click < 2; click++) assertThat(confirm(batch)).hasRedirectedUrl(batch);
        await().untilAsserted(() -> assertThat(body(batch, centre)).contains("All done", "300 of 300 done"));

        assertThat(statuses()).isEqualTo(Map.of("ACCEPTED", 200L, "WAITLISTED", 100L));
        assertThat(jdbc.sql("""
                        select count(*) from proposal_step s join proposal p on p.id = s.proposal_id
                        where p.program_id = ? and s.reason is not null""").param(program.value()).query(Integer.class).single())
                .isEqualTo(300);
        assertThat(proposals.get(own, centre).history().getLast().reason())
                .isEqualTo(english("You answered within an hour."));
        assertThat(body(batch, centre))
                .containsPattern("Accepted</dt><dd>200<")
                .containsPattern("On the wait list</dt><dd>100<")
                .doesNotContain("hx-trigger=\"every 2s\"");
        assertThat(body("/decisions", centre)).contains(batch, "All done");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'proposal.accepted' and actor_id = ?")
                        .param(centre.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(body("/notices", centre)).contains("Your decisions on many proposals are all made."));
    }

    @Test
    @Tag("S33")
    void whatCannotBeDecidedIsSaidBeforeAndAfter() {
        programs.limitTrack(program, centre.of(), null, 1, centre);
        var all = submittedBy(3, 1);
        var batch = planned(
                choose(
                        "proposal",
                        all.get(0).toString(),
                        all.get(1).toString(),
                        all.get(2).toString()),
                "ACCEPT");
        plan(batch, "ACCEPT", "waitWhenFull", "false");
        assertThat(body(batch, centre))
                .containsPattern("Will be accepted</dt><dd>1<")
                .containsPattern("No place left: stays as it is</dt><dd>2<");
        // decided by somebody else between the look and the confirmation
        proposals.decline(all.getFirst(), english("Not this year"), centre);

        confirm(batch);

        await().untilAsserted(() -> assertThat(body(batch, centre)).contains("All done"));
        assertThat(body(batch, centre))
                .contains("This proposal was already declined.", "All 1 places for startups in this track are taken.")
                .containsPattern("Not changed</dt><dd>2<");
        assertThat(statuses()).isEqualTo(Map.of("DECLINED", 1L, "ACCEPTED", 1L, "SUBMITTED", 1L));

        var ministrys = mvc.post()
                .uri("/decisions")
                .with(as(ministry))
                .with(csrf())
                .param("proposal", all.getLast().toString())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(mvc.post()
                        .uri(ministrys)
                        .with(as(ministry))
                        .with(csrf())
                        .param("outcome", "DECLINE")
                        .param("reason", "From above"))
                .hasStatus(302);
        assertThat(body(ministrys, ministry)).containsPattern("Not yours to decide</dt><dd>1<");
    }

    @Test
    void manyPassTheStageAtWhichTheyWaitOnceAndTheOthersStay() {
        var call = calls.open(program, ProgramFixtures.stagedCall(), centre);
        var startup = people.startup();
        var all = new ArrayList<>(List.of(answer(call, startup)));
        for (int one = 1; one < 40; one++) all.add(answer(call, people.startup()));
        passages.pass(all.get(1), Stage.SCREENING, centre);
        proposals.decline(all.get(2), english("Not this year"), centre);
        var list = "/proposals?program=" + program + "&call=" + call;
        assertThat(body(list, centre)).contains("Screening</span> <span>38<", "Interview</span> <span>1<");
        assertThat(body(list + "&stage=SCREENING", centre)).contains("Decide on all 38 that this filter finds");
        assertThat(body(list, startup)).contains("Step by step").doesNotContain("Waits at");

        var batch = choose("proposal", all.stream().map(ProposalId::toString).toArray(String[]::new));
        assertThat(plan(batch, "PASS", "reason", "")).bodyText().contains("Choose the stage that they are to pass.");
        planned(batch, "PASS", "stage", "SCREENING", "reason", "");
        assertThat(body(batch, centre))
                .containsPattern("Will pass the stage</dt><dd>38<")
                .containsPattern("Does not wait at this stage: stays as it is</dt><dd>2<");
        // passed by somebody else between the look and the confirmation
        passages.pass(all.get(3), Stage.SCREENING, centre);

        for (int click = 0; click < 2; click++) assertThat(confirm(batch)).hasRedirectedUrl(batch);
        await().untilAsserted(() -> assertThat(body(batch, centre)).contains("All done", "40 of 40 done"));

        assertThat(body(batch, centre))
                .containsPattern("Passed the stage</dt><dd>37<")
                .containsPattern("Not changed</dt><dd>3<");
        assertThat(body(list, centre)).contains("Screening</span> <span>0<", "Interview</span> <span>39<");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'stage.passed' and actor_id = ?")
                        .param(centre.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(39);
        await().untilAsserted(() -> assertThat(body("/notices", startup)).contains("has passed a stage: Screening"));
    }

    @Test
    void planNeedsADecisionAndAReasonAndIsConfirmedAsItWasSeen() {
        submittedBy(1, 1);
        var batch = choose("all", "true");
        assertThat(plan(batch, "", "reason", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Choose one: pass a stage, accept", "Give the applicants a reason.");
        plan(batch, "DECLINE");
        var seen = body(batch, centre);
        plan(batch, "ACCEPT");

        assertThat(confirm(batch, seen)).hasStatus(409).bodyText().contains("The plan has changed");
        assertThat(statuses()).isEqualTo(Map.of("SUBMITTED", 1L));
    }

    private List<ProposalId> submittedBy(int startups, int each) {
        var answered = IntStream.range(0, each)
                .mapToObj(number -> {
                    ChallengeId id = challenges.draft(
                            program, centre.of(), ChallengeFixtures.text("Quieter ports " + number), company);
                    challenges.offer(id, company);
                    challenges.publish(id, centre);
                    return id;
                })
                .toList();
        var all = new ArrayList<ProposalId>();
        for (int one = 0; one < startups; one++) {
            var startup = people.startup();
            for (var challenge : answered) all.add(submitted(proposals, challenge, text("Soft brakes"), startup));
        }
        return all;
    }

    private ProposalId answer(CallId call, Viewer.Member startup) {
        var id = proposals.start(call, centre.of(), startup);
        proposals.save(id, text("Step by step"), proposals.get(id, startup).version(), startup);
        proposals.submit(id, startup);
        return id;
    }

    private String choose(String name, String... values) {
        return mvc.post()
                .uri("/decisions")
                .with(as(centre))
                .with(csrf())
                .param("program", program.toString())
                .param(name, values)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    private String planned(String batch, String outcome, String... more) {
        assertThat(plan(batch, outcome, more)).hasRedirectedUrl(batch + "#foreseen");
        return batch;
    }

    private MvcTestResult plan(String batch, String outcome, String... more) {
        var request = mvc.post().uri(batch).with(as(centre)).with(csrf()).param("outcome", outcome);
        var sent = IntStream.range(0, more.length / 2)
                .boxed()
                .collect(Collectors.toMap(number -> more[2 * number], number -> more[2 * number + 1]));
        sent.putIfAbsent("reason", "For all of you");
        sent.putIfAbsent("waitWhenFull", "true");
        sent.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult confirm(String batch) {
        return confirm(batch, body(batch, centre));
    }

    /** As the page has it: the button belongs to what was shown. */
    private MvcTestResult confirm(String batch, String seen) {
        var version = seen.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return mvc.post()
                .uri(batch + "/execution")
                .with(as(centre))
                .with(csrf())
                .param("version", version.matches("\\d+") ? version : "1")
                .exchange();
    }

    private Map<String, Long> statuses() {
        return jdbc
                .sql("select status from proposal where program_id = ?")
                .param(program.value())
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
