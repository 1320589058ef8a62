package ieum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PagesTest
class SealingTests {
    @Autowired
    Sealing sealing;

    @Autowired
    AuditSeals seals;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owners;

    @Test
    void changedEntryIsNoticedAndItsSealNamed() {
        people.startup();
        sealAll();
        people.startup();
        var second = sealAll();
        var third = entry("after");
        sealAll();
        assertThat(seals.verify().brokenUpTo()).isNull();
        assertThat(seals.verify().upTo()).isGreaterThanOrEqualTo(third);

        var owner = owner();
        owner.sql("update audit_entry set origin = origin || 'x' where id = ?")
                .param(second)
                .update();
        try {
            var found = seals.verify();
            assertThat(found.brokenUpTo()).isEqualTo(sealOver(second));
            assertThat(found.upTo()).isLessThan(second);
        } finally {
            owner.sql("update audit_entry set origin = left(origin, -1) where id = ?")
                    .param(second)
                    .update();
        }
        assertThat(seals.verify().brokenUpTo()).isNull();
    }

    @Test
    void removedEntryIsNoticed() {
        var lost = entry("lost");
        sealAll();

        var owner = owner();
        var row = owner.sql("delete from audit_entry where id = ? returning *")
                .param(lost)
                .query()
                .singleRow();
        assertThat(seals.verify().brokenUpTo()).isEqualTo(sealOver(lost));
        owner.sql("insert into audit_entry (id, act, thing, origin, at) overriding system value values (?, ?, ?, ?, ?)")
                .params(row.get("id"), row.get("act"), row.get("thing"), row.get("origin"), row.get("at"))
                .update();
        assertThat(seals.verify().brokenUpTo()).isNull();
    }

    /** An id is given when a row is written, and others are given and committed before that one commits. */
    @Test
    void entryThatCommitsLateIsSealedWithTheOthers() {
        sealAll();
        var late = transaction.execute(open -> {
            var id = entry("late");
            var early = inAnotherTransaction(() -> entry("early"));
            assertThat(early).isGreaterThan(id);
            inAnotherTransaction(() -> {
                for (int round = 0; round < 3; round++) sealing.seal();
                return 0L;
            });
            assertThat(newest()).isLessThan(id);
            return id;
        });

        sealAll();

        assertThat(newest()).isGreaterThan(late);
        assertThat(seals.verify().brokenUpTo()).isNull();
    }

    @Test
    void oneNodeSealsAtATime() throws Exception {
        entry("contested");
        var nodes = java.util.stream.Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
                    for (int round = 0; round < 5; round++) sealing.seal();
                }))
                .limit(4)
                .toList();
        nodes.forEach(Thread::start);
        for (var node : nodes) node.join();

        assertThat(seals.verify().brokenUpTo()).isNull();
    }

    @Test
    void applicationMayNotRewriteASeal() {
        assertThatThrownBy(() -> jdbc.sql("update audit_seal set up_to_id = 0").update())
                .hasRootCauseMessage("ERROR: permission denied for table audit_seal");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_verification").update())
                .hasRootCauseMessage("ERROR: permission denied for table audit_verification");
    }

    @Test
    void noTwoEntriesReadAlikeWhenSealed() {
        var at = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(new Seal.Entry(1, null, "a", "b1:c", "", at).canonical())
                .isNotEqualTo(new Seal.Entry(1, null, "a", "b", "1:c", at).canonical())
                .isEqualTo("1:1,0:,1:a,4:b1:c,0:,27:2026-01-01T00:00:00.000000Z,");
    }

    private long entry(String act) {
        return jdbc.sql("""
                        insert into audit_entry (act, thing, origin, at) values (?, ?, '', ?::timestamptz) returning id""")
                .params("test." + act, UUID.randomUUID().toString(), "2026-11-05 09:00:00.123456+00")
                .query(Long.class)
                .single();
    }

    /** As far as the newest entry there is now; the listeners of other tests may still be writing. */
    private long sealAll() {
        var last = jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
        await().until(() -> {
            sealing.seal();
            return newest() >= last;
        });
        return last;
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(up_to_id), 0) from audit_seal")
                .query(Long.class)
                .single();
    }

    private long sealOver(long entry) {
        return jdbc.sql("select min(up_to_id) from audit_seal where up_to_id >= ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    private static long inAnotherTransaction(java.util.function.Supplier<Long> work) {
        return java.util.concurrent.CompletableFuture.supplyAsync(work).join();
    }

    private JdbcClient owner() {
        var source = new PGSimpleDataSource();
        source.setUrl(owners.getJdbcUrl());
        source.setUser(owners.getUsername());
        return JdbcClient.create(source);
    }
}
