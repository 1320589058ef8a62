package ieum.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals new entries. An id is given before its transaction commits, so an entry may appear below one that is there
 * already. Therefore each round seals what the round before it marked, and only once every transaction that was
 * running then has ended.
 */
@Component
class Sealing {
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final long LOCK = 0x1e0a5ea1L;
    private static final int LARGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Mark marked = Mark.NONE;

    Sealing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One node at a time; the others come back in a minute. */
    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void seal() {
        var mark = marked;
        var now = mark();
        if (now.oldestRunning() < mark.nextTransaction()) return;
        marked = now;
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single()) return;
        var seal = newest();
        for (var entries = entries(seal, mark); !entries.isEmpty(); entries = entries(seal, mark))
            seal = add(new Seal(entries.getLast().id(), seal.hashOfNext(entries), clock.instant()));
    }

    private Mark mark() {
        return jdbc.sql("""
                        select coalesce(max(id), 0) as newest,
                            pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
                            pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
                        from audit_entry""").query(Mark::of).single();
    }

    private Seal newest() {
        return jdbc.sql("select up_to_id, hash, sealed_at from audit_seal order by up_to_id desc limit 1")
                .query(Seal::of)
                .optional()
                .orElse(Seal.NONE);
    }

    private List<Seal.Entry> entries(Seal after, Mark mark) {
        return jdbc.sql("select * from audit_entry where id > ? and id <= ? order by id limit ?")
                .params(after.upTo(), mark.newest(), LARGEST)
                .query(Seal.Entry::of)
                .list();
    }

    /** The log keeps the hash where whoever rules the database does not. */
    private Seal add(Seal seal) {
        jdbc.sql("insert into audit_seal (up_to_id, hash, sealed_at) values (?, ?, ?)")
                .params(seal.upTo(), seal.hash(), seal.at().atOffset(ZoneOffset.UTC))
                .update();
        log.info("Audit sealed up to {}: {}", seal.upTo(), SealView.of(seal).hash());
        return seal;
    }

    /** The newest entry there was, and which transactions were running. */
    private record Mark(long newest, long oldestRunning, long nextTransaction) {
        static final Mark NONE = new Mark(0, 0, 0);

        static Mark of(ResultSet row, int number) throws SQLException {
            return new Mark(row.getLong("newest"), row.getLong("oldest"), row.getLong("next"));
        }
    }
}
