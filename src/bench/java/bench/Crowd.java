package bench;

import ieum.concepts.Concepts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Verified startups that say what they do, their offers, and challenges in prose, besides what {@link Data} makes. */
class Crowd {
    static final int CHALLENGES = 200;

    private static final int AT_ONCE = 10_000;
    private static final List<String> COUNTRIES = List.of("KR", "KR", "KR", "FR", "VN", "RU", "DE");
    private static final List<String> SOUNDS = List.of(
            "na", "ri", "vo", "tek", "sun", "mar", "dal", "on", "bi", "lux", "har", "gu", "nex", "mi", "ra", "so");

    /** What is asked of those who propose, certificates of one in five, and with whom demand companies do not want to deal. */
    private static final String AROUND = """
            insert into call_rule (id, call_id, kind, weight, organization_kinds, countries, regions, number, issuer, grade, agreement,
                scope, made_by, made_at)
            select md5('rule ' || rule || id)::uuid, id, rule, 'REQUIRED', '{}',
                case rule when 'COUNTRY' then array['KR', 'FR', 'VN'] else '{}' end, '{}',
                case rule when 'EMPLOYEES_AT_MOST' then 300 end, '', '', '', 'LEAD', md5('account 1')::uuid, now()
            from call cross join unnest(array['COUNTRY', 'VERIFIED', 'EMPLOYEES_AT_MOST']) rule;
            insert into stored_file (id, name, media_type, size, sha256, stored_by, stored_at)
            values (md5('certificate')::uuid, 'certificate.pdf', 'application/pdf', 1, encode(sha256('x'), 'hex'), md5('account 1')::uuid, now());
            insert into exclusion (organization_id, other_id, reason, set_by, set_at)
            select owner_id, md5('maker ' || n)::uuid, 'COMPETITOR', md5('account 1')::uuid, now()
            from (select distinct owner_id from challenge) owner cross join generate_series(1, 20) n;
            """;

    private static final String CERTIFICATES = """
            insert into credential (id, organization_id, kind, issuer, valid_from, zone, begins_at, status, claimed_at, version)
            select md5('credential ' || n)::uuid, md5('maker ' || n)::uuid, 'ISO_9001', 'Bureau', '2020-01-01', 'Asia/Seoul',
                '2020-01-01', 'CONFIRMED', '2020-01-02', 1
            from generate_series(:from, :to) n where n % 5 = 0;
            insert into credential_step (credential_id, position, status, made_by, made_at, file_id, reason, reason_language)
            select md5('credential ' || n)::uuid, at, case at when 0 then 'CLAIMED' else 'CONFIRMED' end, md5('account 1')::uuid,
                '2020-01-02', case at when 0 then md5('certificate')::uuid end, case at when 1 then 'Seen' end,
                case at when 1 then 'EN' end
            from generate_series(:from, :to) n cross join generate_series(0, 1) at where n % 5 = 0;
            """;

    private final Portal portal;
    private final Concepts concepts;

    Crowd(Portal portal, Concepts concepts) {
        this.portal = portal;
        this.concepts = concepts;
    }

    /** As the database makes it of the same words. */
    static UUID id(String what) {
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(what.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of the companies there are. */
    int size() throws Exception {
        return portal.database()
                .sql("select count(*) from organization where terms = '{maker}'")
                .query(Integer.class)
                .single();
    }

    /** So many companies and offers, and the challenges where there are none yet. */
    void grow(int from, int organizations, int offers) throws Exception {
        try (var connection = portal.superuser().getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // what is made here keeps to what foreign keys ask for; and no node is told, for each begins anew
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("set synchronous_commit = off").update();
            if (from == 0) {
                challenges(jdbc);
                for (var statement : AROUND.split(";\\s*\n"))
                    jdbc.sql(statement).update();
            }
            for (var at = from; at < organizations; at += AT_ONCE)
                makers(connection, at + 1, Math.min(organizations, at + AT_ONCE));
            for (var at = from; at < offers; at += AT_ONCE)
                offers(connection, at + 1, Math.min(offers, at + AT_ONCE), organizations);
            for (var statement : CERTIFICATES.split(";\\s*\n"))
                jdbc.sql(statement.replace(":from", "" + (from + 1)).replace(":to", "" + organizations))
                        .update();
            // that the portal compares their names as well is not what is measured
            jdbc.sql("""
                            insert into organization_sound (organization_id, engine, sounds)
                            select id, 1, '{}' from organization on conflict do nothing""").update();
            jdbc.sql("vacuum analyze").update();
        }
    }

    private void challenges(JdbcClient jdbc) {
        var prose = new Prose(concepts, 0);
        for (var n = 1; n <= CHALLENGES; n++) {
            var trade = prose.trade();
            var language = Prose.language(n);
            jdbc.sql("""
                            update challenge set status = 'PUBLISHED', due_at = :due, title = :title, summary = :summary,
                                problem = :problem, expected = :expected, gives = :gives, title_language = :language,
                                summary_language = :language, problem_language = :language, expected_language = :language,
                                gives_language = :language where id = :id""")
                    .param("due", java.sql.Timestamp.from(Instant.now().plus(60, ChronoUnit.DAYS)))
                    .param("title", prose.title(language, trade))
                    .param("summary", prose.wanted(language, trade, 1))
                    .param("problem", prose.wanted(language, trade, 3))
                    .param("expected", prose.wanted(language, trade, 2))
                    .param("gives", prose.wanted(language, trade, 1))
                    .param("language", language.name())
                    .param("id", id("challenge " + n))
                    .update();
        }
    }

    private void makers(Connection connection, int from, int to) throws SQLException, IOException {
        var prose = new Prose(concepts, from);
        var organizations = new Copy(
                "organization (id, name, kind, country, region, website, profile, profile_language, terms, registered_at, version)");
        var proofs = new Copy("organization_verification (organization_id, verified_by, verified_at)");
        for (var n = from; n <= to; n++) {
            var language = Prose.language(n);
            organizations.row(
                    id("maker " + n),
                    name(prose, n),
                    n % 12 == 0 ? "RESEARCH_INSTITUTE" : "STARTUP",
                    COUNTRIES.get(n % COUNTRIES.size()),
                    "Region " + n % 17,
                    "",
                    prose.offered(language, prose.trade()),
                    language,
                    "{maker}",
                    Instant.now(),
                    0);
            proofs.row(id("maker " + n), id("account 1"), Instant.now());
        }
        organizations.send(connection);
        proofs.send(connection);
    }

    private void offers(Connection connection, int from, int to, int organizations) throws SQLException, IOException {
        var prose = new Prose(concepts, -from);
        var offers = new Copy(
                "offer (id, owner_id, kind, type, title, title_language, description, description_language, topic, readiness,"
                        + " sought, ends_at, anonymous, region, program_id, centre_id, status, listed_at, terms, version)");
        var steps = new Copy("offer_step (offer_id, position, kind, made_by, made_at)");
        for (var n = from; n <= to; n++) {
            var language = Prose.language(n);
            var trade = prose.trade();
            var anonymous = n % 10 == 0;
            var service = n % 4 == 0;
            offers.row(
                    id("offer " + n),
                    id("maker " + (1 + n * 7919L % organizations)),
                    n % 5 == 0 ? "REQUEST" : "OFFER",
                    service ? "SERVICE" : "TECHNOLOGY",
                    prose.title(language, trade),
                    language,
                    prose.offered(language, trade),
                    language,
                    trade.field(),
                    service ? null : 1 + prose.below(9),
                    "{PILOT}",
                    Instant.now().plus(30 + prose.below(600), ChronoUnit.DAYS),
                    anonymous,
                    anonymous ? null : "Region " + n % 17,
                    id("program " + n % 4),
                    id("organization " + (1 + n % 4)),
                    "PUBLISHED",
                    Instant.now(),
                    "{offer}",
                    1);
            steps.row(id("offer " + n), 0, "DRAFTED", id("account 1"), Instant.now());
            steps.row(id("offer " + n), 1, "PUBLISHED", id("account 1"), Instant.now());
        }
        offers.send(connection);
        steps.send(connection);
    }

    private static String name(Prose prose, int number) {
        var name = new StringBuilder();
        for (var sound = 0; sound < 3; sound++) name.append(SOUNDS.get(prose.below(SOUNDS.size())));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + number;
    }

    /** Rows for a table, sent at once. */
    private static class Copy {
        private final String table;
        private final StringBuilder rows = new StringBuilder();

        Copy(String table) {
            this.table = table;
        }

        void row(@Nullable Object... values) {
            for (var at = 0; at < values.length; at++)
                rows.append(at == 0 ? "" : "\t").append(written(values[at]));
            rows.append('\n');
        }

        void send(Connection connection) throws SQLException, IOException {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        }

        private static String written(@Nullable Object value) {
            return value == null
                    ? "\\N"
                    : value.toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n");
        }
    }
}
