package ieum.matching;

import ieum.accounts.AccountId;
import ieum.files.FileId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Threads, their messages and files, and how far each reader has read, as rows; only those the onlooker is a party of. */
@Component
class ThreadRows {
    private static final String THREAD = """
            select t.*, coalesce(i.topic, m.task) as topic, coalesce(i.topic_language, m.task_language) as topic_language,
                coalesce(i.status, 'CONFIRMED') as status, g.zone
            from thread t left join introduction i on i.id = t.introduction_id left join match m on m.id = t.match_id
                join program g on g.id = coalesce(i.program_id, m.program_id)
            """;

    private final JdbcClient jdbc;

    ThreadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            ThreadId id,
            OrganizationId demand,
            OrganizationId startup,
            OrganizationId centre,
            Text topic,
            String page,
            boolean closed,
            ZoneId zone) {
        List<OrganizationId> everyone() {
            return List.of(demand, startup, centre);
        }
    }

    record Written(
            MessageId id,
            long number,
            UUID key,
            AccountId author,
            OrganizationId organization,
            @Nullable Text words,
            Instant at,
            @Nullable Instant withdrawnAt) {}

    /** Once, however often it is opened. */
    void open(
            @Nullable IntroductionId introduction, @Nullable MatchId match, List<OrganizationId> parties, Instant at) {
        jdbc.sql("""
                        insert into thread (id, introduction_id, match_id, demand_id, startup_id, centre_id, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(UUID.randomUUID())
                .param(introduction == null ? null : introduction.value())
                .param(match == null ? null : match.value())
                .param(parties.get(0).value())
                .param(parties.get(1).value())
                .param(parties.get(2).value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(ThreadId id) {
        return jdbc.sql(THREAD + "where t.id = ?")
                .param(id.value())
                .query(ThreadRows::row)
                .optional();
    }

    Optional<Row> of(IntroductionId id) {
        return jdbc.sql(THREAD + "where t.introduction_id = ?")
                .param(id.value())
                .query(ThreadRows::row)
                .optional();
    }

    /** Its own, or that of the introduction it came from. */
    Optional<Row> of(MatchId id) {
        return jdbc.sql(
                        THREAD
                                + "where t.match_id = :id or t.introduction_id = (select introduction_id from match where id = :id)")
                .param("id", id.value())
                .query(ThreadRows::row)
                .optional();
    }

    Optional<ThreadId> thread(MessageId id) {
        return jdbc.sql("select thread_id from thread_message where id = ?")
                .param(id.value())
                .query((row, number) -> new ThreadId(row.getObject("thread_id", UUID.class)))
                .optional();
    }

    /** Two messages of one author wait for each other. */
    void alone(ThreadId id, AccountId author) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))::text")
                .param(id + " " + author)
                .query(String.class)
                .single();
    }

    List<Written> messages(ThreadId id) {
        return jdbc.sql("select * from thread_message where thread_id = ? order by number")
                .param(id.value())
                .query(ThreadRows::written)
                .list();
    }

    void add(MessageId id, ThreadId thread, UUID key, Text words, OrganizationId by, AccountId author, Instant at) {
        jdbc.sql("""
                        insert into thread_message (id, thread_id, key, author_id, organization_id, words, language, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        thread.value(),
                        key,
                        author.value(),
                        by.value(),
                        words.original(),
                        words.language().name(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void attach(MessageId id, int position, FileId file) {
        jdbc.sql("insert into thread_file (message_id, position, file_id) values (?, ?, ?)")
                .params(id.value(), position, file.value())
                .update();
    }

    void blank(MessageId id, Instant at) {
        jdbc.sql("delete from thread_file where message_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update thread_message set words = null, language = null, withdrawn_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    Map<MessageId, List<FileId>> files(ThreadId id) {
        var files = new LinkedHashMap<MessageId, List<FileId>>();
        jdbc.sql("""
                        select f.message_id, f.file_id from thread_file f join thread_message m on m.id = f.message_id
                        where m.thread_id = ? order by m.number, f.position""").param(id.value()).query(row -> {
            files.computeIfAbsent(new MessageId(row.getObject("message_id", UUID.class)), any -> new ArrayList<>())
                    .add(new FileId(row.getObject("file_id", UUID.class)));
        });
        return files;
    }

    /** Up to which message somebody has read; before all where they never looked. */
    long read(ThreadId id, AccountId reader) {
        return jdbc.sql("select read_to from thread_reading where thread_id = ? and account_id = ?")
                .params(id.value(), reader.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    void markRead(ThreadId id, AccountId reader, long number, Instant at) {
        jdbc.sql("""
                        insert into thread_reading (thread_id, account_id, read_to, read_at) values (?, ?, ?, ?)
                        on conflict (thread_id, account_id) do update
                        set read_to = greatest(thread_reading.read_to, excluded.read_to), read_at = excluded.read_at""")
                .params(id.value(), reader.value(), number, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same of everybody who ever looked. */
    Map<AccountId, Long> readers(ThreadId id) {
        var readers = new LinkedHashMap<AccountId, Long>();
        jdbc.sql("select account_id, read_to from thread_reading where thread_id = ?")
                .param(id.value())
                .query(row -> {
                    readers.put(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("read_to"));
                });
        return readers;
    }

    /** How many messages of others each of these introductions has for a reader. */
    Map<IntroductionId, Integer> unread(List<IntroductionId> ids, Viewer reader) {
        var unread = new LinkedHashMap<IntroductionId, Integer>();
        if (ids.isEmpty()) return unread;
        jdbc.sql("""
                        select t.introduction_id, count(*) as number from thread t join thread_message m on m.thread_id = t.id
                            left join thread_reading r on r.thread_id = t.id and r.account_id = ?
                        where t.introduction_id = any (?::uuid[]) and m.author_id <> ? and m.withdrawn_at is null
                            and m.number > coalesce(r.read_to, -1)
                        group by t.introduction_id""")
                .params(
                        reader.account().value(),
                        ids.stream().map(IntroductionId::toString).toArray(String[]::new),
                        reader.account().value())
                .query(row -> {
                    unread.put(new IntroductionId(row.getObject("introduction_id", UUID.class)), row.getInt("number"));
                });
        return unread;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var introduction = row.getObject("introduction_id", UUID.class);
        return new Row(
                new ThreadId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("demand_id", UUID.class)),
                new OrganizationId(row.getObject("startup_id", UUID.class)),
                new OrganizationId(row.getObject("centre_id", UUID.class)),
                new Text(row.getString("topic"), Language.valueOf(row.getString("topic_language"))),
                introduction == null ? "/matches/" + row.getString("match_id") : "/introductions/" + introduction,
                row.getString("status").equals("DECLINED"),
                ZoneId.of(row.getString("zone")));
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        var words = row.getString("words");
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Written(
                new MessageId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getObject("key", UUID.class),
                new AccountId(row.getObject("author_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                words == null ? null : new Text(words, Language.valueOf(row.getString("language"))),
                row.getTimestamp("written_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
