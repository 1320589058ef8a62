package bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A portal of many years: organisations, programmes of very different size, challenges, and proposals in every state, most
 * of them with a receipt. Made in SQL, set by set; what bears a number has its id from it, so each run makes the same.
 */
class Data {
    /** The centre of the largest programme; the ministry comes after the last centre. */
    static final int CENTRE = 1;

    /** In one proposal of a hundred. */
    static final String WORD = "crane";

    private static final Pattern END = Pattern.compile(";\\s*\n");

    /** Indexes that are quicker to make once than to keep while rows come in by the hundred thousand. */
    private static final String INDEXES = """
            select i.indexname, i.indexdef from pg_indexes i
            where i.schemaname = 'public' and i.tablename in ('proposal', 'proposal_step', 'audit_entry', 'organization', 'challenge')
                and not exists (select from pg_constraint c where c.conname = i.indexname)""";

    private static final String FRAME = """
            insert into account (id, name, email, password_hash, registered_at, version)
            select md5('account ' || n)::uuid, 'Person ' || n, 'person' || n || '@ieum.example', :password, :long_ago, 0
            from generate_series(1, :organizations) n;
            insert into organization (id, name, kind, country, region, website, terms, registered_at, version)
            select md5('organization ' || n)::uuid, 'Organization ' || n,
                case when n <= :centres then 'CENTRE' when n = :centres + 1 then 'AGENCY'
                    when n <= :centres + 1 + :companies then 'LARGE_COMPANY' else 'STARTUP' end,
                (array['KR', 'KR', 'KR', 'FR', 'VN', 'RU', 'DE'])[1 + n % 7],
                (array['Daegu', 'Busan', 'Seoul', 'Gwangju', 'Incheon'])[1 + n % 5], '',
                array['organization', n::text, 'field' || n % 97], :long_ago, 0
            from generate_series(1, :organizations) n;
            insert into membership (organization_id, account_id, role, since)
            select md5('organization ' || n)::uuid, md5('account ' || n)::uuid, 'OWNER', :long_ago
            from generate_series(1, :organizations) n;
            insert into organization_verification (organization_id, verified_by, verified_at)
            select md5('organization ' || n)::uuid, md5('account 1')::uuid, :long_ago
            from generate_series(1, :organizations) n where n <= :centres + 1 + :companies or n % 10 > 0;
            update organization o set waits = organization_waits(o) where waits <> organization_waits(o);
            insert into program (id, name, name_language, summary, summary_language, supervisor_id, operator_id, zone,
                demand_counted, demand_counted_language, startup_counted, startup_counted_language, terms, version)
            select md5('program ' || p)::uuid, 'Programme ' || p, 'EN', 'Companies and startups of a region', 'EN',
                md5('organization ' || :centres + 1)::uuid, md5('organization ' || 1 + p % :centres)::uuid, 'Asia/Seoul',
                'Companies', 'EN', 'Startups', 'EN', array['programme', p::text], 0
            from generate_series(0, :programs - 1) p;
            insert into program_track (program_id, centre_id, position)
            select md5('program ' || p)::uuid, md5('organization ' || 1 + (p + t) % :centres)::uuid, t
            from generate_series(0, :programs - 1) p, generate_series(0, 1) t;
            insert into call (id, program_id, title, title_language, kind, zone, grace_minutes, cohort, asks_usual, opens_at,
                closes_at, version)
            select md5('call ' || p || '/' || k)::uuid, md5('program ' || p)::uuid, 'Call ' || k, 'EN', 'CHALLENGES',
                'Asia/Seoul', 0, '', true, :long_ago, case k when 0 then :past else :deadline end, 0
            from generate_series(0, :programs - 1) p, generate_series(0, 1) k;
            insert into call_stage (call_id, position, stage) select id, 0, 'DECISION' from call;
            create table bench_challenge as
            select j, p, case when j % 3 = 0 then 1 else 0 end as k, 1 + (p + j % 2) % :centres as centre,
                :centres + 2 + j % :companies as company, abs(hashint4(j)) as chance
            from generate_series(1, :challenges) j
                cross join lateral (select floor(:programs * power(abs(hashint4(j + 7) % 100000) / 100000.0, 2))::int as p) skewed;
            insert into challenge (id, number, program_id, call_id, centre_id, owner_id, title, title_language, summary,
                summary_language, problem, problem_language, expected, expected_language, gives, gives_language, readiness,
                disclosure, status, terms, verified_terms, due_at, version)
            select md5('challenge ' || j)::uuid, 'C-' || j, md5('program ' || p)::uuid, md5('call ' || p || '/' || k)::uuid,
                md5('organization ' || centre)::uuid, md5('organization ' || company)::uuid, 'Challenge ' || j, 'EN',
                'Cranes that say when they will fail', 'EN', 'Brakes', 'EN', 'Warnings', 'EN', 'A test site', 'EN', 1 + j % 9,
                'EVERYONE', case k when 0 then 'CLOSED' else 'PUBLISHED' end, array['challenge', j::text, 'topic' || j % 101],
                array['challenge', j::text, 'topic' || j % 101], case k when 0 then :past else :deadline end, 0
            from bench_challenge;
            insert into challenge_step (challenge_id, position, kind, made_by, made_at, remark)
            select md5('challenge ' || j)::uuid, position - 1, kind, md5('account ' || company)::uuid, :long_ago, ''
            from bench_challenge
                cross join unnest(array['DRAFTED', 'OFFERED', 'PUBLISHED', 'CLOSED']) with ordinality as step (kind, position)
            where position < 4 or k = 0;
            insert into participation (program_id, centre_id, side, organization_id, since)
            select distinct md5('program ' || p)::uuid, md5('organization ' || centre)::uuid, 'DEMAND',
                md5('organization ' || company)::uuid, :long_ago
            from bench_challenge;
            """;

    /** Five thousand texts, of words that are rare and words that are everywhere. */
    private static final String TEXTS = """
            create table bench_text as
            select v, 'EN' as language, words, array_to_string(words[1:6], ' ') as title,
                array_to_string(words[1:20], ' ') as summary, repeat(array_to_string(words, ' ') || E'\n', 3) as solution,
                repeat(array_to_string(words, ' ') || E'\n', 2) as plan
            from generate_series(0, 4999) v
                cross join lateral (
                    select array_agg(distinct 'word' || floor(4000 * power(abs(hashint4(v * 100 + w) % 100000) / 100000.0, 3))::int)
                        || case when v % 100 = 0 then array['crane'] else '{}' end
                        || case when v % 10 = 0 then array['harbour'] else '{}' end
                        || case when v % 3 = 0 then array['sensor'] else '{}' end as words
                    from generate_series(1, 40) w) written;
            create unique index on bench_text (v);
            analyze bench_text;
            """;

    private static final String PROPOSALS = """
            create table bench_proposal as
            select n, j, p, k, centre, company, applicant, abs(hashint4(n + 13)) % 5000 as v,
                case when k = 0 and state % 20 = 0 then 'HISTORIC'
                    when state < 5 then 'WITHDRAWN'
                    when k = 1 and state < 20 then 'DRAFT'
                    when k = 0 and state < 15 then 'ACCEPTED'
                    when k = 0 and state < 75 then 'DECLINED'
                    else 'SUBMITTED' end as state,
                case k when 0 then :long_ago else :past end + n % 500000 * interval '1 minute' as at
            from generate_series(:from, :to) n
                join bench_challenge on j = 1 + n % :challenges
                cross join lateral (
                    select :centres + 2 + :companies + (chance + n / :challenges) % :startups as applicant,
                        abs(hashint4(n + 29)) % 100 as state) chosen;
            insert into proposal (id, program_id, call_id, challenge_id, owner_id, centre_id, applicant_id, title, title_language,
                summary, summary_language, solution, solution_language, plan, plan_language, readiness, status, number,
                submitted_at, sha256, saved_at, terms, version, historic)
            select md5('proposal ' || n)::uuid, md5('program ' || p)::uuid, md5('call ' || p || '/' || k)::uuid,
                md5('challenge ' || j)::uuid, md5('organization ' || company)::uuid, md5('organization ' || centre)::uuid,
                md5('organization ' || applicant)::uuid, said, language, summary, language, solution, language, plan, language,
                readiness, case state when 'HISTORIC' then 'DECLINED' else state end,
                case when received then 'P-2025-' || lpad(n::text, 7, '0') end,
                case when received or state = 'HISTORIC' then at end,
                case when received then encode(sha256(convert_to(
                    'title en ' || octet_length(said) || E'\n' || said || E'\n'
                    || 'summary en ' || octet_length(summary) || E'\n' || summary || E'\n'
                    || 'solution en ' || octet_length(solution) || E'\n' || solution || E'\n'
                    || 'plan en ' || octet_length(plan) || E'\n' || plan || E'\n'
                    || 'readiness ' || readiness || E'\n', 'UTF8')), 'hex') end,
                at, case state when 'DRAFT' then '{}' else words || n::text end, 2, state = 'HISTORIC'
            from bench_proposal join bench_text using (v)
                cross join lateral (
                    select title || ' ' || n as said, 1 + n % 9 as readiness, state not in ('DRAFT', 'HISTORIC') as received) told;
            insert into proposal_step (proposal_id, position, status, made_by, made_at, reason, reason_language)
            select md5('proposal ' || n)::uuid, position - 1, step, md5('account ' || maker)::uuid,
                case position when 1 then at - interval '1 day' when 2 then at else at + interval '1 hour' end,
                case when maker = centre then 'Read by two' end, case when maker = centre then 'EN' end
            from bench_proposal
                cross join unnest(array['DRAFT', 'SUBMITTED', state]) with ordinality as steps (step, position)
                cross join lateral (
                    select case when step in ('ACCEPTED', 'DECLINED') then centre else applicant end as maker) made
            where state <> 'HISTORIC' and (position = 1 or (position = 2 and state <> 'DRAFT')
                or (position = 3 and state in ('WITHDRAWN', 'ACCEPTED', 'DECLINED')));
            insert into audit_entry (actor_id, act, thing, origin, at)
            select md5('account ' || applicant)::uuid, 'proposal.submitted', md5('proposal ' || n)::uuid, '', at
            from bench_proposal where state not in ('DRAFT', 'HISTORIC');
            insert into tie (one_id, other_id, kind, source, since)
            select least(a, b), greatest(a, b), 'PROPOSAL', 'proposal', min(at)
            from bench_proposal
                cross join lateral (
                    select md5('organization ' || applicant)::uuid as a, md5('organization ' || company)::uuid as b) both_sides
            where state not in ('DRAFT', 'HISTORIC') group by 1, 2 on conflict do nothing;
            insert into participation (program_id, centre_id, side, organization_id, since)
            select distinct md5('program ' || p)::uuid, md5('organization ' || centre)::uuid, 'STARTUP',
                md5('organization ' || applicant)::uuid, :past
            from bench_proposal where state = 'ACCEPTED' on conflict do nothing;
            drop table bench_proposal;
            """;

    /** Three slots for each of the first that a centre received, among its reviewers; of those that wait, one in four is still open. */
    private static final String REVIEWS = """
            insert into account (id, name, email, password_hash, registered_at, version)
            select md5('reviewer ' || r)::uuid, 'Reviewer ' || r, 'reviewer' || r || '@ieum.example', :password, :long_ago, 0
            from generate_series(0, :reviewers - 1) r;
            insert into membership (organization_id, account_id, role, since)
            select md5('organization 1')::uuid, md5('reviewer ' || r)::uuid, 'REVIEWER', :long_ago
            from generate_series(0, :reviewers - 1) r;
            create table bench_slot as
            select id, status, submitted_at, n, slot, (3 * n + slot) % :reviewers as r
            from (select id, status, submitted_at, row_number() over (order by id) as n from proposal
                where centre_id = md5('organization 1')::uuid and number is not null and status <> 'WITHDRAWN'
                order by id limit :reviewed) received
                cross join generate_series(0, 2) slot;
            insert into assignment (proposal_id, account_id, by_hand, made_by, made_at, confirmed_by, confirmed_at)
            select id, md5('reviewer ' || r)::uuid, false, md5('account 1')::uuid, submitted_at, md5('account 1')::uuid, submitted_at
            from bench_slot;
            insert into review (id, proposal_id, reviewer_id, organization_id, seat, stage, answers, language, score, changed_at,
                submitted_at, version)
            select md5('review ' || n || '/' || slot)::uuid, id, md5('reviewer ' || r)::uuid, md5('organization 1')::uuid, 'CENTRE',
                'REVIEW', jsonb_build_object('need', jsonb_build_array(a::text), 'technology', jsonb_build_array(b::text),
                    'feasibility', jsonb_build_array(c::text), 'team', jsonb_build_array(d::text),
                    'comment', jsonb_build_array('What it promises was measured, and how is said. The plan is short of people.')),
                'EN', round((a + b + c + d) / 4.0, 3), submitted_at + interval '30 minutes', submitted_at + interval '30 minutes', 0
            from bench_slot
                cross join lateral (select 1 + abs(hashint4(n::int * 3 + slot)) % 5 as a, 1 + abs(hashint4(n::int * 5 + slot)) % 5 as b,
                    1 + abs(hashint4(n::int * 7 + slot)) % 5 as c, 1 + abs(hashint4(n::int * 11 + slot)) % 5 as d) given
            where status <> 'SUBMITTED' or (n + slot) % 4 > 0;
            drop table bench_slot;
            """;

    private static final int REVIEWERS = 150;
    private static final int REVIEWED = 4500;

    /** As the trigger has it, which does not see what comes in this way. */
    private static final String TALLY = """
            insert into proposal_tally
            select program_id, centre_id, status, count(*) from proposal where submitted_at is not null group by 1, 2, 3;
            """;

    private static final int AT_ONCE = 100_000;

    private final int proposals;
    private final int organizations;
    private final int centres;
    private final int companies;
    private final int programs;
    private final int challenges;

    Data(int proposals, int organizations) {
        this.proposals = proposals;
        this.organizations = organizations;
        centres = Math.max(4, organizations / 2000);
        companies = Math.max(10, organizations / 50);
        programs = Math.max(4, organizations / 1000);
        challenges = Math.max(20, proposals / 50);
        if (startups() < proposals / challenges + 1)
            throw new IllegalArgumentException("Too few organizations for so many proposals");
    }

    String centre() {
        return email(CENTRE);
    }

    String ministry() {
        return email(centres + 1);
    }

    String company() {
        return email(centres + 2);
    }

    String reviewer() {
        return "reviewer0@ieum.example";
    }

    String startup() {
        return email(organizations);
    }

    /** Everything, in a database that has its tables already. @return how many rows there are then */
    long make(Portal portal) throws Exception {
        // its own statements keep what foreign keys ask for, and checking each row by itself takes longer than to make
        // it
        try (var connection = portal.superuser().getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("set synchronous_commit = off").update();
            jdbc.sql("set maintenance_work_mem = '512MB'").update();
            jdbc.sql("set work_mem = '128MB'").update();
            var indexes = jdbc.sql(INDEXES)
                    .query((row, number) -> new Index(row.getString("indexname"), row.getString("indexdef")))
                    .list();
            for (var index : indexes) jdbc.sql("drop index " + index.name).update();
            run(jdbc, FRAME + TEXTS, 0, 0);
            for (int from = 1; from <= proposals; from += AT_ONCE)
                run(jdbc, PROPOSALS, from, Math.min(proposals, from + AT_ONCE - 1));
            run(jdbc, REVIEWS + TALLY, 0, 0);
            jdbc.sql("drop table bench_text, bench_challenge").update();
            for (var index : indexes) jdbc.sql(index.definition).update();
            jdbc.sql("vacuum analyze").update();
            return jdbc.sql("""
                            select sum(n) from (
                                select (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || table_name, false, true, '')))[1]::text::bigint as n
                                from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE') counted
                            """).query(Long.class).single();
        }
    }

    private void run(JdbcClient jdbc, String statements, int from, int to) {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var password = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(Seed.PASSWORD);
        for (var statement : END.split(statements)) {
            var sql = statement
                    .replace(":organizations", String.valueOf(organizations))
                    .replace(":centres", String.valueOf(centres))
                    .replace(":companies", String.valueOf(companies))
                    .replace(":programs", String.valueOf(programs))
                    .replace(":challenges", String.valueOf(challenges))
                    .replace(":startups", String.valueOf(startups()))
                    .replace(":reviewers", String.valueOf(REVIEWERS))
                    .replace(":reviewed", String.valueOf(REVIEWED))
                    .replace(":from", String.valueOf(from))
                    .replace(":to", String.valueOf(to))
                    .replace(":password", "'" + password + "'")
                    .replace(":long_ago", "timestamptz '" + now.minusDays(800) + "'")
                    .replace(":past", "timestamptz '" + now.minusDays(400) + "'")
                    .replace(":deadline", "timestamptz '" + now.plusDays(30) + "'");
            jdbc.sql(sql).update();
        }
    }

    /** Complete drafts that may still be submitted. */
    static List<Seed.Draft> drafts(JdbcClient database, int most) {
        return database.sql("""
                        select distinct on (a.id) p.id, a.id as account, a.email from proposal p
                        join membership m on m.organization_id = p.applicant_id join account a on a.id = m.account_id
                        where p.status = 'DRAFT' order by a.id limit ?""")
                .param(most)
                .query((row, number) -> new Seed.Draft(
                        row.getObject("id", UUID.class), row.getObject("account", UUID.class), row.getString("email")))
                .list();
    }

    private int startups() {
        return organizations - centres - companies - 1;
    }

    private static String email(int organization) {
        return "person" + organization + "@ieum.example";
    }

    private record Index(String name, String definition) {}
}
