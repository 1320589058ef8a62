package bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** One open challenge, and startups with a complete draft each; every third draft has a file. Made in SQL. */
class Seed {
    static final String PASSWORD = "everybody submits in the last minute";

    private static final List<String> ENGLISH = List.of(
            "Our sensors listen to the brakes of a crane while it works and tell, some weeks ahead, which of them will fail.",
            "The housing is magnetic, so that nobody drills into a structure that was approved by an authority.",
            "Readings leave the site over the company's own network; nothing is sent to a cloud unless it is agreed upon.",
            "In the first two weeks we fit eight sensors to two cranes and compare them with the maintenance log.",
            "Success means that four out of five failures are announced at least ten days before they happen.");
    private static final List<String> KOREAN = List.of(
            "크레인이 작동하는 동안 센서가 제동 장치의 소리를 듣고 고장이 날 부품을 몇 주 앞서 알려 줍니다.",
            "하우징은 자석으로 고정되므로 관청의 승인을 받은 구조물에 구멍을 뚫을 필요가 없습니다.",
            "측정값은 수요기업의 자체 통신망으로만 전송되며, 합의하지 않은 자료는 외부로 보내지 않습니다.",
            "처음 두 주 동안 크레인 두 대에 센서 여덟 개를 설치하고 정비 기록과 비교하여 정확도를 검증합니다.",
            "고장 다섯 건 가운데 네 건을 적어도 열흘 전에 예고하면 실증은 성공한 것으로 봅니다.");

    /** The same at each run: what bears a number has its id from it. */
    private static final String FRAME = """
            insert into account (id, name, email, password_hash, registered_at, version)
            select md5('account ' || n)::uuid, 'Startup ' || n, 'startup' || n || '@ieum.example', :password, :before, 0
            from generate_series(-1, :count) n;
            insert into organization (id, name, kind, country, region, website, terms, registered_at, version)
            select md5('organization ' || n)::uuid, 'Organization ' || n,
                case n when -1 then 'CENTRE' when 0 then 'LARGE_COMPANY' else 'STARTUP' end, 'KR', 'Daegu', '',
                array['organization', n::text], :before, 0
            from generate_series(-1, :count) n;
            insert into membership (organization_id, account_id, role, since)
            select md5('organization ' || n)::uuid, md5('account ' || n)::uuid, 'OWNER', :before
            from generate_series(-1, :count) n;
            insert into organization_verification (organization_id, verified_by, verified_at)
            select md5('organization ' || n)::uuid, md5('account -1')::uuid, :before from generate_series(-1, :count) n;
            insert into program (id, name, name_language, summary, summary_language, operator_id, zone, demand_counted,
                demand_counted_language, startup_counted, startup_counted_language, terms, version)
            values (md5('program')::uuid, 'Rush', 'EN', 'Everybody in the last minute', 'EN', md5('organization -1')::uuid,
                'Asia/Seoul', 'Companies', 'EN', 'Startups', 'EN', array['rush'], 0);
            insert into program_track (program_id, centre_id, position)
            values (md5('program')::uuid, md5('organization -1')::uuid, 0);
            insert into call (id, program_id, title, title_language, kind, zone, grace_minutes, cohort, asks_usual, opens_at, closes_at, version)
            values (md5('call')::uuid, md5('program')::uuid, 'Call', 'EN', 'CHALLENGES', 'Asia/Seoul', 0, '', true,
                :before, :deadline, 0);
            insert into call_stage (call_id, position, stage) values (md5('call')::uuid, 0, 'DECISION');
            insert into participation (program_id, centre_id, side, organization_id, since)
            values (md5('program')::uuid, md5('organization -1')::uuid, 'DEMAND', md5('organization 0')::uuid, :before);
            insert into challenge (id, number, program_id, call_id, centre_id, owner_id, title, title_language, summary,
                summary_language, problem, problem_language, expected, expected_language, gives, gives_language, readiness,
                disclosure, status, terms, verified_terms, version)
            values (md5('challenge')::uuid, 'C-0', md5('program')::uuid, md5('call')::uuid, md5('organization -1')::uuid,
                md5('organization 0')::uuid, 'Quieter ports', 'EN', 'Cranes that say when they will fail', 'EN', 'Brakes',
                'EN', 'Warnings', 'EN', 'A test site', 'EN', 6, 'EVERYONE', 'PUBLISHED', array['port'], array['port'], 0);
            insert into challenge_step (challenge_id, position, kind, made_by, made_at, remark)
            select md5('challenge')::uuid, position - 1, kind, md5('account 0')::uuid, :before, ''
            from unnest(array['DRAFTED', 'OFFERED', 'PUBLISHED']) with ordinality as step (kind, position);
            """;

    private static final String DRAFTS = """
            insert into proposal (id, program_id, call_id, challenge_id, owner_id, centre_id, applicant_id, title,
                title_language, summary, summary_language, solution, solution_language, plan, plan_language, readiness, status,
                saved_at, terms, version)
            select md5('proposal ' || n)::uuid, md5('program')::uuid, md5('call')::uuid, md5('challenge')::uuid,
                md5('organization 0')::uuid, md5('organization -1')::uuid, md5('organization ' || n)::uuid,
                'Crane ' || n, language, words[1 + n % 5], language,
                'No. ' || n || ' ' || repeat(array_to_string(words, ' ') || E'\n', 4), language,
                repeat(array_to_string(words, ' ') || E'\n', 3) || n, language, 1 + n % 9, 'DRAFT', :before, '{}', 1
            from generate_series(1, :count) n
                cross join lateral (select case when n % 2 = 0 then 'KO' else 'EN' end as language,
                    case when n % 2 = 0 then array[:korean] else array[:english] end as words) written;
            insert into proposal_step (proposal_id, position, status, made_by, made_at)
            select md5('proposal ' || n)::uuid, 0, 'DRAFT', md5('account ' || n)::uuid, :before
            from generate_series(1, :count) n;
            insert into stored_file (id, name, media_type, size, sha256, stored_by, stored_at)
            select md5('file ' || n)::uuid, 'plan-' || n || '.pdf', 'application/pdf', length(bytes),
                encode(sha256(bytes), 'hex'), md5('account ' || n)::uuid, :before
            from generate_series(3, :count, 3) n
                cross join lateral (select convert_to('%PDF-1.7 ' || repeat(md5(n::text), 600), 'UTF8') as bytes) written;
            insert into stored_file_chunk (file_id, position, bytes)
            select md5('file ' || n)::uuid, 0, convert_to('%PDF-1.7 ' || repeat(md5(n::text), 600), 'UTF8')
            from generate_series(3, :count, 3) n;
            insert into proposal_file (proposal_id, position, file_id)
            select md5('proposal ' || n)::uuid, 0, md5('file ' || n)::uuid from generate_series(3, :count, 3) n;
            analyze;
            """;

    private static final String COPY = """
            insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                expiry_time, principal_name)
            select account, account, creation_time, last_access_time, max_inactive_interval, expiry_time, account
            from spring_session cross join unnest(:accounts) account
            where session_id = :session and principal_name = :of on conflict do nothing;
            insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
            select account, attribute_name, decode(replace(encode(attribute_bytes, 'hex'),
                encode(convert_to(:of, 'UTF8'), 'hex'), encode(convert_to(account::text, 'UTF8'), 'hex')), 'hex')
            from spring_session join spring_session_attributes on session_primary_id = primary_id
                cross join unnest(:accounts) account
            where session_id = :session on conflict do nothing;
            """;

    private final JdbcClient owner;

    Seed(JdbcClient owner) {
        this.owner = owner;
    }

    List<Draft> drafts(int count) {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var password = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        for (var statement : (FRAME + DRAFTS).split(";\\s*\n")) {
            // the driver types parameters in one statement at a time, and takes none that a statement does not name
            var insert = owner.sql(statement);
            if (statement.contains(":count")) insert.param("count", count);
            if (statement.contains(":before")) insert.param("before", now.minusDays(1));
            if (statement.contains(":deadline")) insert.param("deadline", now.plusDays(1));
            if (statement.contains(":password")) insert.param("password", password);
            if (statement.contains(":korean")) insert.param("korean", KOREAN).param("english", ENGLISH);
            insert.update();
        }
        return owner.sql("""
                        select p.id, a.id as account, a.email from proposal p join membership m on m.organization_id = p.applicant_id
                        join account a on a.id = m.account_id order by p.id""")
                .query((row, number) -> new Draft(
                        row.getObject("id", UUID.class), row.getObject("account", UUID.class), row.getString("email")))
                .list();
    }

    /**
     * Everybody signed in as one is: a session says who it belongs to by an id, and all ids are of one length. Signing in
     * with passwords is made to be slow, and is not what is measured.
     */
    void copySession(String id, Draft of, List<Draft> to) {
        for (var statement : COPY.split(";\\s*\n"))
            owner.sql(statement)
                    .param("session", id)
                    .param("of", of.account().toString())
                    .param("accounts", to.stream().map(Draft::account).toArray(UUID[]::new))
                    .update();
    }

    record Draft(UUID id, UUID account, String email) {
        /** The same as the account's: nobody guesses it before this portal is gone. */
        String session() {
            return account.toString();
        }
    }
}
