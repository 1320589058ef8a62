package ieum.rehearsals;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.Proposals;
import ieum.shared.Language;
import ieum.shared.Listeners;
import ieum.shared.PortalClock;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is rehearsed is known to nobody and nothing outside, and afterwards to nobody at all. */
@PagesTest
class RehearsalIsolationTests {
    private static final String MARKER = "Zyxomarkerium";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    Apart portal;
    Viewer.Member ministry;
    Viewer.Member centre;
    Viewer.Member startup;
    Viewer administrator;
    CallId call;
    Instant now;

    @BeforeEach
    void realCall(@Autowired Flyway flyway) {
        portal = new Apart(flyway);
        ministry = people.ministry();
        centre = people.centre();
        startup = people.startup();
        administrator = people.administrator();
        var program =
                programs.open(ProgramFixtures.program(ministry, 3, 2, centre.of()), ProgramFixtures.call(), centre);
        call = calls.of(program).getFirst().id();
        var company = people.demand();
        var real = challenges.draft(call, centre.of(), ChallengeFixtures.text("A real challenge"), company);
        challenges.offer(real, company);
        challenges.publish(real, centre);
        ProposalFixtures.submitted(proposals, real, ProposalFixtures.text("A real proposal"), startup);
        await().untilAsserted(() ->
                assertThat(portal.everything().get("event_publication")).startsWith("0 "));
        now = Instant.now();
    }

    @Test
    void nothingOfItIsInTheTablesPagesFiguresOrMailsOfThePortalAndNothingIsLeft() throws Exception {
        var before = portal.everything();
        var pages = pages();

        var id = rehearsals.begin(call, 8, Language.EN, centre);
        var ready = position(id, Part.READY);
        for (var cue : List.of(Cue.OPENING, Cue.LAST_MINUTE)) move(id, cue);
        write(id, ready);
        move(id, Cue.AFTER);
        var seen = text(page(id, position(id, Part.OPERATOR), "/proposals"));
        assertThat(seen).contains(MARKER, "6 entries").doesNotContain("A real proposal");
        await().untilAsserted(() -> assertThat(text(page(id, position(id, Part.ADMINISTRATOR), "/outbox")))
                .contains("none of these emails is ever sent", MARKER, "applicant-1@rehearsal.invalid"));

        assertThat(portal.everything()).isEqualTo(before);
        assertThat(portal.with(MARKER)).isEmpty();
        assertThat(portal.with("rehearsal.invalid")).isEmpty();
        assertThat(portal.with("Rehearsal applicant")).containsOnly("rehearsal_person");
        assertThat(pages()).isEqualTo(pages);
        assertThat(text(mvc.get().uri("/proposals?q=" + MARKER).with(as(centre)).exchange()))
                .contains("0 entries");

        assertThat(mvc.post().uri("/rehearsals/{id}/end", id).with(as(centre)).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/calls/" + call);
        assertThat(portal.everything()).isEqualTo(before);
        // other rehearsals may still go on
        assertThat(jdbc.sql("select count(*) from rehearsal_person where rehearsal_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(portal.with("Rehearsal applicant")).isSubsetOf("rehearsal_person");
        // but for the address one was sent to last, in the session of whoever rehearsed
        assertThat(portal.with(id.toString())).isSubsetOf("spring_session_attributes");
        assertThat(portal.schemas()).doesNotContain(id.schema());
        assertThat(pages()).isEqualTo(pages);
        assertThat(page(id, ready, "/proposals")).hasStatus(404);
        assertThat(jdbc.sql("select act from audit_entry where thing = ? and act like 'rehearsal%' order by id")
                        .param(call.toString())
                        .query(String.class)
                        .list())
                .containsExactly("rehearsal.begun", "rehearsal.ended");
    }

    /** Of its own accord no query can leave: not on the thread that plays, nor on one that works for it later. */
    @Test
    void whatIsPlayedKnowsNoOtherSchema(@Autowired @Qualifier(Listeners.OWN_THREADS) AsyncTaskExecutor later)
            throws Exception {
        var id = rehearsals.begin(call, 4, Language.EN, centre);
        try {
            Callable<String> schemas = () -> jdbc.sql("select current_schemas(false)::text")
                    .query(String.class)
                    .single();
            var rehearsal = rehearsals.get(id, centre);
            assertThat(rehearsals.within(rehearsal, false, () -> call(schemas))).isEqualTo("{" + id.schema() + "}");
            assertThat(rehearsals
                            .within(rehearsal, false, () -> later.submit(schemas))
                            .get())
                    .isEqualTo("{" + id.schema() + "}");
            assertThat(schemas.call()).isEqualTo("{public}");
            assertThat(later.submit(schemas).get()).isEqualTo("{public}");
        } finally {
            rehearsals.end(id, centre);
        }
    }

    /** No person, no organisation that takes part, and nothing that they wrote. */
    @Test
    void nobodyRealGoesAlong() throws Exception {
        var id = rehearsals.begin(call, 4, Language.EN, centre);
        try {
            var administrator = position(id, Part.ADMINISTRATOR);
            assertThat(text(page(id, administrator, "/challenges")))
                    .contains("Rehearsal challenge")
                    .doesNotContain("A real challenge");
            assertThat(text(page(id, administrator, "/organizations")))
                    .contains(centre.organizationName(), "Rehearsal applicant 1")
                    .doesNotContain(startup.organizationName());
            assertThat(text(page(id, administrator, "/organizations/" + centre.of() + "/members")))
                    .contains("Rehearsal operator")
                    .doesNotContain("Somebody");
        } finally {
            rehearsals.end(id, centre);
        }
    }

    @Test
    void whoeverMayNotEditTheCallFindsNothing() throws Exception {
        var id = rehearsals.begin(call, 4, Language.EN, centre);
        try {
            var other = people.centre();
            for (var stranger : List.of(startup, ministry, other)) {
                for (var address : List.of("/rehearsals/" + id, "/rehearsals/" + id + "/as/1/outbox"))
                    assertThat(mvc.get().uri(address).with(as(stranger)))
                            .hasStatus(404)
                            .bodyText()
                            .doesNotContain("Rehearsal applicant", "First call");
                assertThat(mvc.post()
                                .uri("/rehearsals/{id}/end", id)
                                .with(as(stranger))
                                .with(csrf()))
                        .hasStatus(404);
            }
            assertThat(mvc.get().uri("/rehearsals/" + id + "/as/1/outbox"))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/sign-in");
            // whoever is inside begins no other
            assertThat(page(id, position(id, Part.OPERATOR), "/calls/" + call + "/rehearsal"))
                    .hasStatus(404);
            assertThat(page(id, position(id, Part.OPERATOR), "/rehearsals/" + id))
                    .hasStatus(404);
            assertThat(rehearsals.get(id, centre).ready()).isTrue();
        } finally {
            rehearsals.end(id, centre);
        }
    }

    /** As those see them who see most; what differs each time is the token of a form. */
    private Map<String, String> pages() {
        var found = new LinkedHashMap<String, String>();
        for (var viewer : List.of(administrator, centre, ministry, startup, new Viewer.Visitor()))
            for (var address : List.of(
                    "/",
                    "/programs",
                    "/programs/" + calls.get(call).program(),
                    "/calls/" + call,
                    "/challenges",
                    "/challenges/export.csv",
                    "/proposals",
                    "/proposals/export.csv",
                    "/organizations",
                    "/organizations?q=Rehearsal",
                    "/organizations/export.csv",
                    "/events",
                    "/matches",
                    "/notices",
                    "/outbox"))
                found.put(
                        viewer.name() + " " + address,
                        clock.at(
                                now,
                                () -> text(
                                        mvc.get().uri(address).with(as(viewer)).exchange())));
        return found;
    }

    private static <T> T call(Callable<T> what) {
        try {
            return what.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void move(RehearsalId id, Cue cue) {
        assertThat(mvc.post()
                        .uri("/rehearsals/{id}/cue", id)
                        .param("cue", cue.name())
                        .with(as(centre))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    /** By the pages, as an applicant would. */
    private void write(RehearsalId id, int position) throws Exception {
        var list = text(page(id, position, "/proposals"));
        var proposal = list.replaceAll("(?s).*?/as/\\d+/proposals/([0-9a-f-]{36}).*", "$1");
        var version = text(page(id, position, "/proposals/" + proposal + "/edit"))
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var address = "/rehearsals/" + id + "/as/" + position + "/proposals/" + proposal;
        assertThat(mvc.post()
                        .uri(address)
                        .param("title", MARKER)
                        .param("summary", MARKER)
                        .param("solution", MARKER)
                        .param("plan", MARKER)
                        .param("readiness", "5")
                        .param("version", version)
                        .with(as(centre))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri(address + "/submission").with(as(centre)).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(address + "/receipt");
    }

    private int position(RehearsalId id, Part part) {
        return rehearsals.get(id, centre).first(part).orElseThrow().position();
    }

    private MvcTestResult page(RehearsalId id, int position, String path) {
        return mvc.get()
                .uri("/rehearsals/" + id + "/as/" + position + path)
                .with(as(centre))
                .exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse()
                    .getContentAsString()
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"|_csrf&quot;[^}]*|Reference \\w+", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
