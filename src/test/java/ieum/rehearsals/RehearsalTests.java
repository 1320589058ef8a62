package ieum.rehearsals;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.Accounts;
import ieum.forms.FormFixtures;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.CredentialKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallKind;
import ieum.programs.CallParts;
import ieum.programs.CallRules;
import ieum.programs.CallText;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.Questions;
import ieum.programs.RuleKind;
import ieum.programs.RuleText;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.PortalClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A call as staff play it before anyone real does. */
@PagesTest
class RehearsalTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Clearing clearing;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallRules rules;

    @Autowired
    CallParts parts;

    @Autowired
    Forms forms;

    @Autowired
    Proposals proposals;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    Viewer.Member centre;
    Instant opens;
    Instant closes;
    CallId call;
    RehearsalId id;

    @BeforeEach
    void open() {
        centre = people.centre();
        opens = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.MILLIS);
        closes = opens.plus(Duration.ofDays(30));
        var program = programs.open(
                ProgramFixtures.program(people.ministry(), 3, 2, centre.of()),
                ProgramFixtures.call(opens, closes),
                centre);
        call = calls.of(program).getFirst().id();
    }

    @AfterEach
    void end() {
        rehearsals.of(call, centre).ifPresent(it -> rehearsals.end(it.id(), centre));
    }

    @Test
    void clockDecidesToTheMillisecondWhatIsTaken() {
        begin(8);
        var ready = position(Part.READY);
        assertThat(text(page(ready, "/proposals"))).contains("0 entries");

        move(Cue.OPENING);
        var mine = proposal(ready);
        assertThat(text(page(position(Part.OPERATOR), "/proposals"))).contains("0 entries");
        move(Cue.LAST_MILLISECOND);
        assertThat(mvc.post()
                        .uri(within(ready, mine + "/submission"))
                        .with(as(centre))
                        .with(csrf()))
                .hasRedirectedUrl(within(ready, mine + "/receipt"));
        var account = rehearsals.get(id, centre).person(ready).orElseThrow().account();
        within(() -> assertThat(proposals
                        .get(ProposalId.of(mine.replaceFirst(".*/", "")), organizations.viewer(account))
                        .submittedAt())
                .isEqualTo(closes.minusMillis(1)));

        move(Cue.DEADLINE);
        var late = position(Part.UNFINISHED);
        assertThat(text(page(late, proposal(late)))).contains("Draft").doesNotContain("/edit\"");
        // who was ready, who had chosen it, and those of the last minute
        assertThat(text(page(position(Part.COMPANY), "/proposals"))).contains("6 entries");
        assertThat(text(page(position(Part.REVIEWER), "/proposals"))).contains("6 entries");
        assertThat(text(page(position(Part.SUPERVISOR), "/proposals"))).contains("6 entries");
        assertThat(text(page(position(Part.AT_CLOSING), proposal(position(Part.AT_CLOSING)))))
                .contains("Submitted");
    }

    @Test
    void whatIsDecidedShowsToTheApplicantAndInTheMailThatNobodyGets() {
        begin(8);
        move(Cue.AFTER);
        var operator = position(Part.OPERATOR);
        // two places: the third of them waits
        var decided = proposals("PUNCTUAL");
        for (var proposal : decided.subList(0, 2)) decide(operator, proposal, "ACCEPT");
        decide(operator, decided.get(2), "WAITLIST");
        within(() -> {
            assertThat(proposals.statusNow(ProposalId.of(decided.get(0)))).isEqualTo(ProposalStatus.ACCEPTED);
            assertThat(proposals.statusNow(ProposalId.of(decided.get(2)))).isEqualTo(ProposalStatus.WAITLISTED);
        });
        await().untilAsserted(() -> assertThat(text(page(position(Part.ADMINISTRATOR), "/outbox?q=applicant-5")))
                .contains("accepted", "Waiting")
                .doesNotContain("ieum-status-ok"));
        assertThat(jdbc.sql("select count(*) from mail where address like '%rehearsal.invalid'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What can be made up fits; a certificate cannot, and is let pass by an exception that one sees. */
    @Test
    void allButOneMeetTheRules() {
        rules.add(call, RuleText.number(RuleKind.AGE_AT_MOST, 7), centre);
        rules.add(call, RuleText.number(RuleKind.EMPLOYEES_AT_LEAST, 20), centre);
        rules.add(call, RuleText.credential(CredentialKind.INNOBIZ, "", ""), centre);
        begin(8);
        move(Cue.AFTER);

        var operator = position(Part.OPERATOR);
        assertThat(text(page(operator, "/proposals"))).contains("4 entries").doesNotContain("Rehearsal proposal 4");
        assertThat(text(page(operator, "/calls/" + call + "/eligibility")))
                .contains("Rehearsal applicant 4", "an exception stands for what cannot be invented");
        assertThat(text(page(position(Part.INELIGIBLE), "/proposals"))).contains("0 entries");
    }

    @Test
    void formIsAnsweredAndEveryFunderHasAPart() {
        var form = FormFixtures.published(forms, FormFixtures.exports(), FormPurpose.PROPOSAL, centre);
        var before = calls.get(call).text();
        var text = new CallText(
                before.title(),
                null,
                CallKind.OPEN,
                before.zone(),
                opens,
                closes,
                Duration.ofMinutes(10),
                "",
                List.of(),
                null,
                new Questions(false, form));
        call = calls.open(calls.get(call).program(), text, centre);
        parts.add(call, people.ministry().of(), ProposalFixtures.english("Here"), "KR", centre);
        parts.add(call, people.ministry().of(), ProposalFixtures.english("There"), "FR", centre);
        begin(8);
        move(Cue.IN_GRACE);

        assertThat(text(page(position(Part.FUNDER), "/proposals"))).contains("4 entries");
        // at closing means when nothing more is taken
        move(Cue.AFTER);
        assertThat(text(page(position(Part.FUNDER), "/proposals"))).contains("5 entries");
    }

    @Test
    void thereIsOneAtATimeAndItEndsByItself() {
        begin(4);
        var schema = id.schema();
        assertThatThrownBy(() -> rehearsals.begin(call, 4, Language.EN, centre))
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.key()).isEqualTo("rehearsal.there"));
        assertThat(mvc.get().uri("/calls/{id}/rehearsal", call).with(as(centre)))
                .hasRedirectedUrl("/rehearsals/" + id);

        clearing.clear();
        assertThat(rehearsals.of(call, centre)).isPresent();
        clock.at(Instant.now().plus(Rehearsals.LONGEST), () -> {
            clearing.clear();
            return true;
        });
        assertThat(rehearsals.of(call, centre)).isEmpty();
        assertThat(new Apart(flyway).schemas()).doesNotContain(schema);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where thing = ? and act = 'rehearsal.ended' and actor_id is null")
                        .param(call.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** A portal that was killed meanwhile, or is of another version. */
    @Test
    void whatWasLeftBehindOrIsOutdatedIsCleared() {
        begin(4);
        var owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        var orphan = RehearsalId.next().schema();
        owner.sql("create schema " + orphan).update();
        owner.sql("delete from " + id.schema() + ".flyway_schema_history where version = (select max(version) from "
                        + id.schema() + ".flyway_schema_history)")
                .update();

        clearing.clear();

        assertThat(new Apart(flyway).schemas()).doesNotContain(orphan, id.schema());
        assertThat(rehearsals.of(call, centre)).isEmpty();

        // a back-up may have been made of the portal's own schema alone
        begin(4);
        owner.sql("drop schema " + id.schema() + " cascade").update();
        clearing.clear();
        assertThat(rehearsals.of(call, centre)).isEmpty();
    }

    /** Who registers in a rehearsal exists there, and the session stays that of whoever rehearses. */
    @Test
    void nobodyGetsOutOfItAsSomebodyElse() {
        begin(4);
        assertThat(mvc.get().uri(within(0, "/proposals")).with(as(centre)))
                .hasRedirectedUrl("/rehearsals/" + id + "?visitor");
        assertThat(mvc.get().uri(within(0, "/sign-in")).with(as(centre))).hasRedirectedUrl("/rehearsals/" + id);
        assertThat(text(page(position(Part.READY), "/account")))
                .contains("Contact")
                .doesNotContain("/sign-out");
        assertThat(page(position(Part.READY), "/css/theme.css")).hasStatusOk();
        assertThat(text(page(position(Part.READY), "/")))
                .contains("\"/css/theme", "/as/" + position(Part.READY) + "/proposals");
        assertThat(text(mvc.get().uri("/account").with(as(centre)).exchange())).contains("Somebody");
        assertThat(page(99, "/")).hasStatus(404);
    }

    @Test
    void whoeverRegistersThereSignsNobodyInHere() {
        begin(4);
        var own = accounts.get(centre.account()).email();
        var session = mvc.post()
                .uri("/sign-in")
                .param("email", own)
                .param("password", People.PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("ieum");
        var newcomer = People.someAddress();
        assertThat(mvc.post()
                        .uri(within(0, "/organizations"))
                        .param("name", "A newcomer")
                        .param("kind", "STARTUP")
                        .param("country", "KR")
                        .param("region", "")
                        .param("website", "")
                        .param("profile", "")
                        .param("version", "0")
                        .param("language", "EN")
                        .param("person", "New")
                        .param("email", newcomer)
                        .param("password", People.PASSWORD)
                        .cookie(session)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        within(() -> assertThat(accounts.isRegistered(newcomer)).isTrue());
        assertThat(accounts.isRegistered(newcomer)).isFalse();
        assertThat(text(mvc.get().uri("/account").cookie(session).exchange())).contains(own);
    }

    @Test
    void anyMomentMayBeChosenNearTheCall() {
        begin(4);
        assertThat(mvc.post()
                        .uri("/rehearsals/{id}/clock", id)
                        .param("at", "2026-12-24T18:30")
                        .with(as(centre))
                        .with(csrf()))
                .hasRedirectedUrl("/rehearsals/" + id);
        assertThat(text(page(0, "/"))).contains("Dec 24, 2026, 18:30:00");
        assertThat(mvc.post()
                        .uri("/rehearsals/{id}/clock", id)
                        .param("at", "")
                        .with(as(centre))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a date and a time.");
        assertThatThrownBy(() -> rehearsals.move(id, closes.plus(Duration.ofDays(400)), centre))
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.key()).isEqualTo("rehearsal.tooFar"));
    }

    private void begin(int applicants) {
        id = rehearsals.begin(call, applicants, Language.EN, centre);
    }

    private void move(Cue cue) {
        assertThat(mvc.post()
                        .uri("/rehearsals/{id}/cue", id)
                        .param("cue", cue.name())
                        .with(as(centre))
                        .with(csrf()))
                .hasRedirectedUrl("/rehearsals/" + id);
    }

    private void decide(int operator, String proposal, String how) {
        assertThat(mvc.post()
                        .uri(within(operator, "/proposals/" + proposal + "/decision"))
                        .param("outcome", how)
                        .param("reason", "As planned")
                        .with(as(centre))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private List<String> proposals(String part) {
        return rehearsals.get(id, centre).people().stream()
                .filter(one -> one.part() == Part.valueOf(part))
                .map(one -> proposal(one.position()).replaceFirst(".*/", ""))
                .toList();
    }

    /** The only one of this applicant, as its list leads there. */
    private String proposal(int position) {
        var list = text(page(position, "/proposals"));
        assertThat(list).contains("1 entry");
        return list.replaceAll("(?s).*?/as/\\d+(/proposals/[0-9a-f-]{36}).*", "$1");
    }

    private void within(Runnable check) {
        rehearsals.within(rehearsals.get(id, centre), false, () -> {
            check.run();
            return true;
        });
    }

    private int position(Part part) {
        return rehearsals.get(id, centre).first(part).orElseThrow().position();
    }

    private String within(int position, String path) {
        return "/rehearsals/" + id + "/as/" + position + path;
    }

    private MvcTestResult page(int position, String path) {
        return mvc.get().uri(within(position, path)).with(as(centre)).exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
