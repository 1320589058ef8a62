package ieum.reviews;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.matching.Matches;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.InformationRequests;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import ieum.shared.Refused;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever has a conflict of interest sees no trace of what their colleagues see. */
@PagesTest
class ConflictTests {
    private static final String SECRET = "Xylomarkerium";

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
    InformationRequests requests;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Batches batches;

    @Autowired
    Matches matches;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member boss;
    Viewer.Member partial;
    Viewer.Member company;
    Viewer.Member partialReviewer;
    Viewer.Member startup;
    Viewer.Member suspect;
    ProgramId program;
    CallId call;
    ChallengeId challenge;
    ProposalId known;

    @BeforeEach
    void oneProposalWasReceived() {
        boss = people.centre();
        partial = people.colleague(boss, MemberRole.EDITOR);
        company = people.demand();
        partialReviewer = people.colleague(company, MemberRole.EDITOR);
        startup = people.startup();
        suspect = people.startup();
        program = programs.open(
                ProgramFixtures.program(people.ministry(), 3, 3, boss.of()), ProgramFixtures.call(), boss);
        call = calls.of(program).getFirst().id();
        challenge = challenges.draft(program, boss.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, boss);
        known = submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
    }

    @Test
    void nothingOfTheProposalIsOnAnyPageOrExportInAnyCountOrderOrNoticeOfThoseConcerned() {
        var administrator = people.administrator();
        var concerned = List.of(partial, partialReviewer, administrator);
        for (var one : concerned) conflicts.declare(one.account(), suspect.of(), ConflictKind.FAMILY, null, one);
        settle();
        var now = Instant.now();
        var before = pages(concerned, now);

        var secret = submitted(proposals, challenge, ProposalFixtures.text(SECRET), suspect);
        settle();
        assertThat(pages(concerned, now)).isEqualTo(before);
        assertThat(pages(List.of(boss, company), now).values().stream().filter(page -> page.contains(SECRET)))
                .hasSizeGreaterThan(5);

        reviews.submit(secret, ReviewFixtures.judged(4, "Solid work"), company);
        requests.ask(secret, english("How loud, " + SECRET + "?"), null, boss);
        requests.answer(secret, requests.of(secret, suspect).getFirst().id(), english(SECRET), List.of(), suspect);
        decisions.decide(secret, Outcome.WAITLIST, english("Later"), null, boss);
        settle();
        assertThat(pages(concerned, now)).isEqualTo(before);

        proposals.withdraw(secret, suspect);
        settle();
        assertThat(pages(concerned, now)).isEqualTo(before);
        for (var one : concerned)
            for (var address : List.of("", "/reviews", "/review", "/receipt", "/requests", "/versions"))
                assertThat(mvc.get().uri("/proposals/" + secret + address).with(as(one)))
                        .as(one.name() + address)
                        .hasStatus(404)
                        .bodyText()
                        .doesNotContain(SECRET);
        assertThat(mailsTo(partial, partialReviewer)).noneMatch(mail -> mail.contains(SECRET));
        assertThat(mailsTo(suspect)).anyMatch(mail -> mail.contains(SECRET));
    }

    @Test
    void whatOneKnewBeforeGoesInTheMomentOfTheDeclaration_withItsNoticesAndItsMatch() {
        var secret = submitted(proposals, challenge, ProposalFixtures.text(SECRET), suspect);
        decisions.decide(secret, Outcome.ACCEPT, english("Good"), null, boss);
        var match = matches.propose(secret, english("A task for " + SECRET), boss);
        settle();
        assertThat(body("/notices", partial)).contains(SECRET);
        assertThat(body("/matches", partial)).contains(SECRET);

        assertThat(mvc.post()
                        .uri("/conflicts")
                        .param("organization", suspect.organizationName())
                        .param("kind", "FINANCIAL")
                        .param("note", "I hold shares")
                        .with(as(partial))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/conflicts");

        for (var address :
                List.of("/", "/notices", "/matches", "/matches/export.csv", "/proposals", "/proposals/export.csv"))
            assertThat(body(address, partial)).as(address).doesNotContain(SECRET);
        assertThat(mvc.get().uri("/matches/" + match).with(as(partial))).hasStatus(404);
        assertThat(mvc.get().uri("/proposals/" + secret).with(as(partial))).hasStatus(404);
        assertThat(body("/conflicts", partial)).contains(suspect.organizationName(), "I hold shares");
        // of the two sides and of colleagues nobody misses anything
        assertThat(body("/matches/" + match, suspect)).contains(SECRET);
        assertThat(body("/matches", boss)).contains(SECRET);
    }

    @Test
    void aProposalThatTheOneInConflictMakesWithOthersIsHidden_andTheirOwnIsNot() {
        conflicts.declare(partial.account(), startup.of(), ConflictKind.COMPETITION, null, partial);

        assertThat(body("/proposals", partial)).contains("0 entries");
        assertThat(body("/proposals", boss)).contains("1 entry");
        jdbc.sql("update proposal set partners = array[?], applicant_id = ? where id = ?")
                .params(startup.of().value(), suspect.of().value(), known.value())
                .update();
        assertThat(body("/proposals", partial)).contains("0 entries");
        assertThat(body("/proposals", startup)).contains("Soft brakes");
    }

    @Test
    void whoeverIsConcernedCannotEndIt_whoeverLooksAfterTheMembersCan() {
        conflicts.declare(partial.account(), startup.of(), ConflictKind.EMPLOYMENT, english("An old job"), boss);
        var id = conflicts.own(partial).getFirst().id();
        var stranger = people.centre();

        assertThatThrownBy(() -> conflicts.end(id, partial)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> conflicts.end(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conflicts.declare(partial.account(), suspect.of(), ConflictKind.OTHER, null, stranger))
                .isInstanceOf(Refused.class);
        assertThat(body("/proposals", partial)).contains("0 entries");
        assertThat(body("/conflicts", boss)).contains("Colleague", startup.organizationName(), "An old job");
        assertThat(mvc.post().uri("/conflicts/{id}/end", id).with(as(boss)).with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(body("/proposals", partial)).contains("Soft brakes");
        assertThat(conflicts.own(partial)).isEmpty();
    }

    @Test
    void aBatchThatWasChosenBeforeDecidesOnNothingInConflict() {
        var secret = submitted(proposals, challenge, ProposalFixtures.text(SECRET), suspect);
        var batch = batches.of(List.of(known, secret), partial);
        batches.plan(
                batch,
                new BatchPlan(BatchOutcome.DECLINE, false, null, english("Not now")),
                Map.of(),
                List.of(),
                partial);
        conflicts.declare(partial.account(), suspect.of(), ConflictKind.FAMILY, null, partial);

        assertThat(body("/decisions/" + batch, partial)).contains("Soft brakes").doesNotContain(SECRET);
        batches.confirm(batch, batches.get(batch, partial).version(), partial);

        await().untilAsserted(() -> assertThat(status(known)).isEqualTo("DECLINED"));
        settle();
        assertThat(status(secret)).isEqualTo("SUBMITTED");
    }

    @Test
    void whatWasTypedStays_whereNoOrganisationIsCalledSo() {
        assertThat(mvc.post()
                        .uri("/conflicts")
                        .param("organization", "Nobody's Works")
                        .param("kind", "FAMILY")
                        .param("note", "A cousin")
                        .with(as(partial))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("There is no organisation of this name", "Nobody&#39;s Works", "A cousin");
        assertThat(conflicts.own(partial)).isEmpty();
    }

    @Test
    void organisationsOfTheOwnMailDomainAreAskedFor() {
        var website = "https://www." + partial.account() + ".test/en";
        jdbc.sql("update organization set website = ? where id = ?")
                .params(website, suspect.of().value())
                .update();
        jdbc.sql("update account set email = ? where id = ?")
                .params(
                        "someone@" + partial.account() + ".test",
                        partial.account().value())
                .update();

        assertThat(body("/conflicts", partial)).contains("organization=" + suspect.of());
        conflicts.declare(partial.account(), suspect.of(), ConflictKind.EMPLOYMENT, null, partial);
        assertThat(body("/conflicts", partial)).doesNotContain("organization=" + suspect.of());
    }

    /** As they are at one moment; what differs each time is the token of a form. */
    private Map<String, String> pages(List<? extends Viewer> viewers, Instant now) {
        var found = new LinkedHashMap<String, String>();
        for (var viewer : viewers)
            for (var address : List.of(
                    "/",
                    "/programs",
                    "/programs/" + program,
                    "/calls/" + call,
                    "/challenges",
                    "/challenges/" + challenge,
                    "/challenges/export.csv",
                    "/proposals",
                    "/proposals?q=" + SECRET,
                    "/proposals?call=" + call + "&sort=title",
                    "/proposals?status=SUBMITTED&program=" + program,
                    "/proposals?alike=true",
                    "/proposals/export.csv",
                    "/proposals/" + known,
                    "/proposals/" + known + "/reviews",
                    "/organizations/" + suspect.of(),
                    "/organizations?q=" + SECRET,
                    "/decisions",
                    "/matches",
                    "/matches/export.csv",
                    "/events",
                    "/notices"))
                found.put(viewer.account() + " " + address, clock.at(now, () -> body(address, viewer)));
        return found;
    }

    private String body(String address, Viewer viewer) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(as(viewer))
                    .exchange()
                    .getResponse()
                    .getContentAsString()
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void settle() {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from event_publication")
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    private String status(ProposalId id) {
        return jdbc.sql("select status from proposal where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> mailsTo(Viewer... recipients) {
        return jdbc.sql("select subject || ' ' || body from mail where account_id = any (?::uuid[])")
                .param(Arrays.stream(recipients)
                        .map(one -> one.account().toString())
                        .toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
