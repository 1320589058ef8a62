package ieum.reviews;

import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.postgres.RowSecurity;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps from a query that asks for everything. */
@PagesTest
class RowSecurityTests {
    /** How the rows of a proposal are found, table by table, once all is known. */
    private static final Map<String, String> OF_PROPOSAL = new LinkedHashMap<>();

    static {
        OF_PROPOSAL.put("proposal", "select ctid from proposal where id = ?");
        OF_PROPOSAL.put("proposal_step", "select ctid from proposal_step where proposal_id = ?");
        OF_PROPOSAL.put("proposal_file", "select ctid from proposal_file where proposal_id = ?");
        OF_PROPOSAL.put(
                "stored_file_chunk",
                "select c.ctid from stored_file_chunk c join proposal_file f using (file_id) where f.proposal_id = ?");
        for (var table : List.of("review", "review_draft", "review_remark", "feedback", "proposed_decision", "bid"))
            OF_PROPOSAL.put(table, "select ctid from " + table + " where proposal_id = ?");
    }

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Reviews reviews;

    @Autowired
    Discussions discussions;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member ministry;
    Viewer.Member applicant;
    Viewer.Member rival;
    ProposalId received;
    ProposalId draft;

    @BeforeEach
    void proposalWasReceivedAndAnotherIsADraft() {
        company = people.demand();
        centre = people.centre();
        ministry = people.ministry();
        applicant = people.startup();
        rival = people.startup();
        var program = programs.open(ProgramFixtures.program(ministry, centre.of()), ProgramFixtures.call(), centre);
        var challenge = challenges.draft(program, centre.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, centre);
        received = drafted(challenge, applicant);
        proposals.submit(received, applicant);
        reviews.submit(received, ReviewFixtures.judged(4, "Solid work"), company);
        reviews.save(received, ReviewFixtures.answers(3, "Second thoughts"), 0, company);
        discussions.say(received, english("Who measured it?"), company);
        jdbc.sql(
                        "insert into feedback (proposal_id, words, language, prepared_by, prepared_at) values (?, 'Thank you', 'EN', ?, now())")
                .params(received.value(), centre.account().value())
                .update();
        jdbc.sql("""
                        insert into proposed_decision (proposal_id, call_id, outcome, reason, reason_language, proposed_by, proposed_at, version)
                        values (?, ?, 'DECLINE', 'Too early', 'EN', ?, now(), gen_random_uuid())""")
                .params(
                        received.value(),
                        proposals.get(received, centre).call().value(),
                        centre.account().value())
                .update();
        jdbc.sql("insert into bid (proposal_id, account_id, willingness, made_at) values (?, ?, 'EAGER', now())")
                .params(received.value(), company.account().value())
                .update();
        draft = drafted(challenge, rival);
    }

    @AfterEach
    void forget() {
        security.forget();
    }

    @Test
    void everyoneSeesTheRowsThatAreTheirsWhateverTheQueryAsksFor() {
        var all = "proposal proposal_step proposal_file stored_file_chunk review";
        var withoutReviews = "proposal proposal_step proposal_file stored_file_chunk";
        var stranger = people.startup();
        var other = people.centre();

        // what a reviewer has begun is theirs, and what is proposed to decide is known to those who decide
        assertThat(seen(received, company)).isEqualTo(all + " review_draft review_remark feedback bid");
        assertThat(seen(received, ministry)).isEqualTo(all + " review_remark feedback");
        for (var decider : new Viewer[] {centre, people.administrator()})
            assertThat(seen(received, decider)).isEqualTo(all + " review_remark feedback proposed_decision bid");
        for (var reader : new Viewer[] {company, centre, ministry, people.administrator()})
            assertThat(seen(draft, reader)).isEmpty();
        assertThat(seen(received, applicant)).isEqualTo(withoutReviews);
        jdbc.sql("update feedback set given_by = ?, given_at = now() where proposal_id = ?")
                .params(centre.account().value(), received.value())
                .update();
        assertThat(seen(received, applicant)).isEqualTo(withoutReviews + " feedback");
        assertThat(seen(draft, applicant)).isEmpty();
        assertThat(seen(received, rival)).isEmpty();
        assertThat(seen(draft, rival)).isEqualTo(withoutReviews);
        for (var outsider : new Viewer[] {stranger, other, people.person(), new Viewer.Visitor()}) {
            assertThat(seen(received, outsider)).isEmpty();
            assertThat(seen(draft, outsider)).isEmpty();
        }
    }

    @Test
    void connectionThatNobodyToldSeesAndChangesNothing() throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            for (var table : OF_PROPOSAL.keySet()) {
                assertThat(first(connection, "select count(*) from " + table))
                        .as(table)
                        .isZero();
                assertThat(first(
                                connection,
                                "with gone as (delete from " + table + " returning 1) select count(*) from gone"))
                        .as(table)
                        .isZero();
            }
            assertThat(first(connection, "select count(*) from organization")).isPositive();
        }
    }

    @Test
    void transactionOfThePortalWithinARequestEndsWithIt() {
        security.lookAs(rival.onlooker());

        assertThat(security.asPortal(() -> count("proposal", received))).isOne();
        assertThat(count("proposal", received)).isZero();
    }

    /** Else a search among a million would read them all: the planner must trust the comparison of words. */
    @Test
    void wordSearchUsesItsIndexAlsoUnderRowSecurity() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_indexscan = off");
            statement.execute("select set_config('ieum.organization', '%s', false)".formatted(ministry.of()));
            var plan = new StringBuilder();
            try (var lines =
                    statement.executeQuery("explain select id from proposal where terms && array['brake'] limit 50")) {
                while (lines.next()) plan.append(lines.getString(1)).append('\n');
            }
            assertThat(plan.toString()).contains("Bitmap Index Scan on proposal_words");
        }
    }

    private ProposalId drafted(ChallengeId challenge, Viewer.Member by) {
        var id = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), by);
        attachments.add(id, "plan.pdf", new ByteArrayInputStream(FileFixtures.pdf()), by);
        return id;
    }

    /** The tables of which this viewer sees rows. */
    private String seen(ProposalId id, Viewer viewer) {
        security.lookAs(viewer.onlooker());
        try {
            return OF_PROPOSAL.keySet().stream()
                    .filter(table -> count(table, id) > 0)
                    .collect(Collectors.joining(" "));
        } finally {
            security.forget();
        }
    }

    /** Asks for these very rows, and leaves it to the database whether there are any. */
    private int count(String table, ProposalId id) {
        var rows = security.asPortal(() -> jdbc.sql(OF_PROPOSAL.get(table))
                .param(id.value())
                .query(String.class)
                .list());
        return jdbc.sql("select count(*) from " + table + " where ctid = any (?::tid[])")
                .param(rows.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static long first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
