package ieum.imports;

import ieum.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of works in the background. How far one is is told aside, for it must be seen before the work is committed. */
@Component
class ImportWorks {
    private static final Duration OFTEN = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final TransactionTemplate aside;
    private final Clock clock;

    ImportWorks(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whether it is asked for by this; not while it runs. */
    boolean ask(ImportId id, ImportTask task, AccountId by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        insert into import_work as w (import_id, task, asked_by, asked_at, stage, told_at)
                        values (?, ?, ?, ?, 'WAITING', ?)
                        on conflict (import_id) do update set task = excluded.task, asked_by = excluded.asked_by,
                            asked_at = excluded.asked_at, stage = 'WAITING', done = 0, total = 0, told_at = excluded.told_at,
                            stop_asked = false, ended_at = null, ending = null
                        where w.ended_at is not null""")
                        .params(id.value(), task.name(), by.value(), now, now)
                        .update()
                > 0;
    }

    Optional<ImportWork> find(ImportId id) {
        return jdbc.sql("select * from import_work where import_id = ?")
                .param(id.value())
                .query(ImportWorks::read)
                .optional();
    }

    void askToStop(ImportId id) {
        jdbc.sql("update import_work set stop_asked = true where import_id = ? and ended_at is null")
                .param(id.value())
                .update();
    }

    void end(ImportId id, ImportWork.Ending ending) {
        aside.executeWithoutResult(status -> jdbc.sql(
                        "update import_work set ended_at = ?, ending = ? where import_id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), ending.name(), id.value())
                .update());
    }

    /** Writes it down, though not at every row. */
    Progress progress(ImportId id) {
        return new Progress() {
            private Instant told = Instant.MIN;
            private ImportStage stage = ImportStage.WAITING;

            @Override
            public void at(ImportStage now, int done, int total) {
                var moment = clock.instant();
                if (now == stage && moment.isBefore(told.plus(OFTEN))) return;
                told = moment;
                stage = now;
                tell(id, now, done, total, moment);
            }
        };
    }

    private void tell(ImportId id, ImportStage stage, int done, int total, Instant at) {
        var stop = aside.execute(status -> jdbc.sql("""
                        update import_work set stage = ?, done = ?, total = ?, told_at = ?
                        where import_id = ? and ended_at is null returning stop_asked""")
                .params(stage.name(), done, total, at.atOffset(ZoneOffset.UTC), id.value())
                .query(Boolean.class)
                .optional());
        if (stop != null && stop.orElse(false)) throw new Progress.Stopped();
    }

    private static ImportWork read(ResultSet row, int number) throws SQLException {
        var ending = row.getString("ending");
        return new ImportWork(
                ImportTask.valueOf(row.getString("task")),
                ImportStage.valueOf(row.getString("stage")),
                row.getInt("done"),
                row.getInt("total"),
                row.getBoolean("stop_asked"),
                ending == null ? null : ImportWork.Ending.valueOf(ending),
                row.getTimestamp("told_at").toInstant());
    }
}
