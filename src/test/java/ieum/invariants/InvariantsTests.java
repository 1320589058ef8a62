package ieum.invariants;

import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.reviews.ReviewFixtures.judged;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.events.EventFixtures;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.files.FileFixtures;
import ieum.forms.Forms;
import ieum.matching.Matches;
import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.Viewer;
import ieum.programs.AssessmentFixtures;
import ieum.programs.Assessments;
import ieum.programs.CallRules;
import ieum.programs.Programs;
import ieum.programs.RuleKind;
import ieum.programs.RuleText;
import ieum.programs.RuleWeight;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import ieum.proposals.Versions;
import ieum.reviews.Reviews;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Each rule is broken once, in a transaction that is rolled back, on copies of the tables that hide them: copies have no
 * constraints, and nobody waits for them.
 */
@PagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvariantsTests {
    private static final Pattern CHANGED = Pattern.compile("(?:update|delete from|insert into) (\\w+)");

    /** What breaks a rule, and the row that it names then. */
    private record Breach(String statement, String id) {}

    private static final Map<String, Breach> BREACHES = new LinkedHashMap<>();

    static {
        breach("organization-without-owner", "delete from membership where organization_id = '{startup}'", "{startup}");
        breach(
                "verification-before-registration",
                "update organization set registered_at = registered_at + interval '1 year' where id = '{startup}'",
                "{startup}");
        breach(
                "membership-before-account",
                "update account set registered_at = registered_at + interval '1 year' where id = '{person}'",
                "{person}");
        breach(
                "invitation-closed-before-sent",
                "insert into invitation (id, invited_at, closed_at) values ('{startup}', '2026-01-02', '2026-01-01')",
                "{startup}");
        breach(
                "membership-twice",
                "insert into membership (organization_id, account_id) values ('{company}', '{person}')",
                "{person}");
        breach(
                "credential-history",
                "update credential set status = 'REFUSED' where id = '{credential}'",
                "{credential}");
        breach(
                "credential-days",
                "update credential set ends_at = ends_at + interval '1 ms' where id = '{credential}'",
                "{credential}");
        breach(
                "reminder-too-early",
                "insert into credential_reminder (credential_id, reminded_at) values ('{credential}', '2020-01-01')",
                "{credential}");
        breach("file-pieces", "update stored_file_chunk set position = 1 where file_id = '{file}'", "{file}");
        breach(
                "file-content",
                "update stored_file_chunk set bytes = reverse(bytes) where file_id = '{file}'",
                "{file}");
        breach(
                "track-overfull",
                "update program_track set startup_places = 0 where program_id = '{program}'",
                "{program}/{centre}/STARTUP");
        breach("program-overfull", "update program set demand_places = 0 where id = '{program}'", "{program}/DEMAND");
        breach(
                "place-outside-tracks",
                "delete from program_track where program_id = '{program}'",
                "{program}/{centre}/{startup}");
        breach("participation-after-its-end", """
                insert into ended_participation (
                    id, program_id, centre_id, side, organization_id, since, ended_at, ended_by, reason, reason_language)
                values (9000000000, '{program}', '{centre}', 'STARTUP', '{startup}', '2026-01-01', '2999-01-01',
                    '{person}', 'Over', 'EN')""", "9000000000");
        breach("waiting-unlisted", """
                insert into waiting (id, proposal_id, since) values (9000000000, '{proposal}', '2026-01-01')""", "{proposal}");
        breach("moved-up-out-of-turn", """
                insert into waiting (id, proposal_id, program_id, centre_id, since, ended_at, moved_up)
                values (9000000000, '{proposal}', '{program}', '{centre}', '2026-01-01', '2026-01-03', false),
                    (9000000001, '{proposal}', '{program}', '{centre}', '2026-01-01', '2026-01-02', true)""", "9000000001");
        breach("batch-without-step", """
                insert into batch_line (batch_id, position, proposal_id, result) values ('{program}', 1, '{proposal}', 'DECLINED')""", "{program}/1");
        breach("batch-without-passage", """
                insert into batch_line (batch_id, position, proposal_id, result) values ('{program}', 2, '{proposal}', 'PASSED')""", "{program}/2");
        breach("batch-without-proposing", """
                insert into batch_line (batch_id, position, proposal_id, result) values ('{program}', 3, '{proposal}', 'PROPOSED')""", "{program}/3");
        breach(
                "proposed-decision-over",
                "insert into proposed_decision (proposal_id, call_id) select id, call_id from proposal where id = '{proposal}'",
                "{proposal}");
        breach(
                "proposed-decision-elsewhere",
                "insert into proposed_decision (proposal_id, call_id) values ('{proposal}', '{program}')",
                "{proposal}");
        breach("decided-by-one", """
                insert into confirmed_decision (proposal_id, outcome, proposed_by, confirmed_by)
                select proposal_id, 'ACCEPT', made_by, made_by from proposal_step
                where proposal_id = '{proposal}' and status = 'ACCEPTED'""", "{proposal}");
        breach(
                "import-work-without-rows",
                "insert into import_work (import_id, task, ending) values ('{program}', 'EXECUTION', 'DONE')",
                "{program}");
        breach(
                "alike-one-sided",
                "insert into alike (proposal_id, other_id, reason) values ('{proposal}', '{program}', 'FILE')",
                "{proposal}/FILE/{program}");
        breach("program-without-call", "delete from call where program_id = '{program}'", "{program}");
        breach(
                "challenge-outside-program",
                "update call set program_id = '{company}' where program_id = '{program}'",
                "{challenge}");
        breach(
                "assessment-before-form",
                "update assessment set submitted_at = '2001-01-01' where organization_id = '{startup}'",
                "{assessment}");
        breach("challenge-history", "update challenge set status = 'OFFERED' where id = '{challenge}'", "{challenge}");
        breach(
                "challenge-without-place",
                "delete from participation where organization_id = '{company}'",
                "{challenge}");
        breach("organization-waits", "update organization set waits = not waits where id = '{startup}'", "{startup}");
        breach(
                "challenge-deadline",
                "update challenge set due_at = due_at + interval '1 ms' where id = '{challenge}'",
                "{challenge}");
        breach("figures-of-tally", "delete from proposal where id = '{proposal}'", "{program}/{centre}/ACCEPTED");
        breach("submission-incomplete", "update proposal set plan = null where id = '{proposal}'", "{proposal}");
        breach(
                "submission-without-step",
                "update proposal_step set made_at = made_at - interval '1 ms' where proposal_id = '{proposal}'",
                "{proposal}");
        breach(
                "proposal-history",
                "delete from proposal_step where position = 1 and proposal_id = '{proposal}'",
                "{proposal}");
        breach("proposal-twice", """
                insert into proposal (id, challenge_id, applicant_id, status, historic)
                values ('{program}', '{challenge}', '{startup}', 'DRAFT', false)""", "{proposal}");
        breach(
                "receipt-number-twice",
                "insert into proposal (id, number) select '{program}', number from proposal where id = '{proposal}'",
                "{proposal}");
        breach(
                "receipt-after-deadline",
                "update call set closes_at = opens_at where program_id = '{program}'",
                "{proposal}");
        breach(
                "proposal-elsewhere",
                "update proposal set centre_id = '{company}' where id = '{proposal}'",
                "{proposal}");
        breach(
                "acceptance-without-place",
                "delete from participation where organization_id = '{startup}'",
                "{proposal}");
        breach("submission-without-tie", "delete from tie where '{startup}' in (one_id, other_id)", "{proposal}");
        breach(
                "partners-differ",
                "update proposal set partners = array['{company}'::uuid] where id = '{proposal}'",
                "{proposal}");
        breach(
                "submitted-without-agreement",
                "insert into proposal_partner (proposal_id, organization_id, position) values ('{proposal}', '{company}', 1)",
                "{proposal}");
        breach(
                "submission-against-rules",
                "update proposal_finding set outcome = 'UNKNOWN' where proposal_id = '{proposal}'",
                "{proposal}");
        breach(
                "finding-elsewhere",
                "update call_rule set call_id = '{company}' where id = '{rule}'",
                "{proposal}/{rule}");
        breach("partners-against-rules", """
                update call_rule set scope = 'EVERYONE' where id = '{rule}';
                insert into proposal_partner_finding (proposal_id, organization_id, rule_id, outcome, own, listed, excepted)
                    values ('{proposal}', '{company}', '{rule}', 'NOT_MET', '-', true, false)""", "{proposal}/{rule}");
        breach("file-of-nothing", """
                delete from proposal_file where file_id = '{file}';
                delete from proposal_version_file where file_id = '{file}'""", "{file}");
        breach("receipt-altered", "update proposal set solution = 'Another' where id = '{proposal}'", "{proposal}");
        breach(
                "version-altered",
                "update proposal_version set content = jsonb_set(content, '{text,readiness}', '1') where id = '{version}'",
                "{version}");
        breach("version-order", "update proposal_version set number = 2 where id = '{version}'", "{version}");
        breach("version-files", "delete from proposal_version_file where file_id = '{file}'", "{version}");
        breach("review-incomplete", "update review set answers = answers - 'team' where id = '{review}'", "{review}");
        breach(
                "review-of-other-rubric",
                "update review set form_version_id = gen_random_uuid() where id = '{review}'",
                "{review}");
        breach("expert-unasked", "update review set seat = 'EXPERT' where id = '{review}'", "{review}");
        breach("expert-of-applicant", """
                with judged as (update review set seat = 'EXPERT' where id = '{review}' returning reviewer_id, proposal_id)
                insert into expert (call_id, account_id, organization_id, accepted_at)
                select p.call_id, j.reviewer_id, p.applicant_id, now() from judged j join proposal p on p.id = j.proposal_id""", "{review}");
        breach(
                "bid-of-draft",
                "insert into bid (proposal_id, account_id, willingness) values ('{program}', '{program}', 'EAGER')",
                "{program}/{program}");
        breach("review-of-draft", "update proposal set submitted_at = null where id = '{proposal}'", "{review}");
        breach(
                "match-unconfirmed",
                "delete from match_answer where side = 'STARTUP' and match_id = '{match}'",
                "{match}");
        breach("match-elsewhere", "update match set demand_id = '{centre}' where id = '{match}'", "{match}");
        breach(
                "match-twice",
                "insert into match (id, proposal_id, status) values ('{program}', '{proposal}', 'PROPOSED')",
                "{match}");
        breach("match-without-places", "delete from participation where organization_id = '{company}'", "{match}");
        breach("category-overfull", "update event_category set capacity = 0 where id = '{category}'", "{category}");
        breach("event-without-state", "delete from event_state where event_id = '{event}'", "{event}");
        breach(
                "attendance-of-cancelled",
                "insert into event_attendance (registration_id, recorded_at)"
                        + " select id, cancelled_at + interval '1 hour' from event_registration where id = '{cancelled}'",
                "{cancelled}");
        breach("person-registered-twice", """
                insert into event_registration (id, event_id, organization_key, person_key)
                select '{program}', event_id, organization_key, person_key from event_registration
                where id = '{registration}'""", "{registration}");
        breach("figures-of-proposals", "update proposal set status = 'DECLINED' where id = '{proposal}'", "{proposal}");
        breach("figures-of-matches", "delete from match where id = '{match}'", "{match}");
        breach(
                "reference-to-nothing",
                "insert into external_reference (kind, foreign_id, thing_id) values ('PROPOSALS', '{match}', '{match}')",
                "PROPOSALS/{match}");
        breach(
                "import-count",
                "insert into import_execution (import_id, row_count) values ('{program}', 3)",
                "{program}");
        breach(
                "submission-not-audited",
                "delete from audit_entry where act = 'proposal.submitted' and thing = '{proposal}'",
                "{proposal}");
        breach(
                "audit-altered",
                "delete from audit_seal; insert into audit_seal values (9000000000, sha256('other'), '2026-01-01')",
                "9000000000");
    }

    private final Map<String, String> ids = new HashMap<>();
    private Connection connection;
    private JdbcClient jdbc;

    @BeforeAll
    void makeOneOfEverything(
            @Autowired People people,
            @Autowired Programs programs,
            @Autowired Challenges challenges,
            @Autowired Proposals proposals,
            @Autowired Attachments attachments,
            @Autowired Revisions revisions,
            @Autowired Versions versions,
            @Autowired Reviews reviews,
            @Autowired Matches matches,
            @Autowired Events events,
            @Autowired Registrations registrations,
            @Autowired Credentials credentials,
            @Autowired CallRules rules,
            @Autowired Forms forms,
            @Autowired Assessments assessments) {
        var company = people.demand();
        var centre = people.centre();
        var startup = people.startup();
        know("company", company.of());
        know("centre", centre.of());
        know("startup", startup.of());
        know("person", startup.account());

        var challenge = ChallengeFixtures.published(challenges, programs, text("Quieter ports"), company, centre);
        know("challenge", challenge);
        know("program", challenges.get(challenge, centre).program());
        know(
                "rule",
                rules.add(
                        challenges.get(challenge, centre).call(),
                        RuleText.of(RuleKind.VERIFIED, RuleWeight.REQUIRED),
                        centre));
        var proposal = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        know("proposal", proposal);
        know(
                "file",
                attachments
                        .add(proposal, "plan.pdf", FileFixtures.stream(FileFixtures.pdf()), startup)
                        .id());
        proposals.submit(proposal, startup);
        revisions.begin(proposal, startup);
        proposals.save(
                proposal,
                ProposalFixtures.text("Softer brakes"),
                revisions.draft(proposal, startup).version(),
                startup);
        revisions.submit(proposal, startup);
        know("version", versions.of(proposal, startup).getLast().key());
        know("review", reviewed(reviews, proposal, company));
        proposals.accept(proposal, english("Convincing"), centre);
        var match = matches.propose(proposal, english("Together"), centre);
        matches.confirm(match, company);
        matches.confirm(match, startup);
        know("match", match);

        know("assessment", AssessmentFixtures.submitted(assessments, forms, centre, startup));
        know("credential", CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, startup));

        var event = events.draft(EventFixtures.event("Innovation day"), centre);
        var category = events.addCategory(event, EventFixtures.category("Startups"), centre);
        events.publish(event, centre);
        know("event", event);
        know("category", category);
        know(
                "registration",
                registrations
                        .register(event, category, List.of("Analyst Kim"), startup)
                        .getFirst());
        var cancelled = registrations
                .register(event, category, List.of("Analyst Lee"), startup)
                .getFirst();
        registrations.cancel(event, cancelled, startup);
        know("cancelled", cancelled);
    }

    @BeforeEach
    void connect(@Autowired FlywayConnectionDetails owner) throws SQLException {
        connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleNamesTheRowThatBreaksIt(String name) throws IOException {
        var rule = Rules.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var breach = BREACHES.get(name);
        assertThat(rule.broken(jdbc)).extracting(Broken::id).doesNotContain(filled(breach.id));

        commit(breach);

        assertThat(rule.broken(jdbc)).contains(new Broken(name, table(rule), filled(breach.id)));
    }

    @Test
    void commandPrintsALineForEachBrokenRowAndCountsThem() throws Exception {
        commit(BREACHES.get("submission-incomplete"));
        var output = new ByteArrayOutputStream();

        assertThat(Invariants.report(jdbc, new PrintStream(output, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);

        var lines = output.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .contains("submission-incomplete proposal " + filled("{proposal}")
                        + ": What was submitted has all of its text, a number, a time and a fingerprint.");
        assertThat(lines.getLast()).isEqualTo("rules=%d broken=%d", BREACHES.size(), lines.size() - 1);
    }

    @Test
    void everyRuleThatIsWrittenIsReadAndBrokenHere() throws IOException {
        assertThat(Rules.all()).extracting(Rule::name).containsExactlyInAnyOrderElementsOf(BREACHES.keySet());
        try (var files = Files.list(Path.of("src/main/resources/invariants"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                assertThat(WrittenRule.in(text)).as(file.toString()).hasSize((int)
                        text.lines().filter(line -> line.startsWith("--")).count());
            }
        }
    }

    static Stream<String> rules() {
        return BREACHES.keySet().stream();
    }

    private static void breach(String rule, String statement, String id) {
        BREACHES.put(rule, new Breach(statement, id));
    }

    private void commit(Breach breach) {
        CHANGED.matcher(breach.statement)
                .results()
                .map(changed -> changed.group(1))
                .distinct()
                .forEach(table -> jdbc.sql("create temp table %1$s as table public.%1$s".formatted(table))
                        .update());
        for (var statement : filled(breach.statement).split(";"))
            jdbc.sql(statement).update();
    }

    /** As its query names it. */
    private static String table(Rule rule) {
        return switch (rule.name()) {
            case "receipt-altered" -> "proposal";
            case "version-altered" -> "proposal_version";
            case "audit-altered" -> "audit_seal";
            default -> ((WrittenRule) rule).query().replaceFirst("(?s)^\\W*select '(\\w+)'.*", "$1");
        };
    }

    private void know(String name, Object id) {
        ids.put(name, id.toString());
    }

    private String filled(String text) {
        var filled = text;
        for (var id : ids.entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled;
    }

    private static Object reviewed(Reviews reviews, ProposalId proposal, Viewer reviewer) {
        reviews.submit(proposal, judged(4, "Good"), reviewer);
        return reviews.of(proposal, reviewer).getFirst().id();
    }
}
