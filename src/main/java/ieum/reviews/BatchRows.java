package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.Stage;
import ieum.proposals.ProposalId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of batches and their lines. */
@Component
class BatchRows {
    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BatchId id, List<ProposalId> proposals, boolean more, AccountId by, Instant at) {
        jdbc.sql("insert into batch (id, made_by, made_at, more) values (?, ?, ?, ?)")
                .params(id.value(), by.value(), at.atOffset(ZoneOffset.UTC), more)
                .update();
        jdbc.sql("""
                        insert into batch_line (batch_id, position, proposal_id)
                        select ?, chosen.position, chosen.id from unnest(?::uuid[]) with ordinality as chosen (id, position)""")
                .params(id.value(), proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .update();
    }

    Optional<BatchView> find(BatchId id) {
        return jdbc.sql("select b.*, (select count(*) from batch_line l where l.batch_id = b.id) as lines from batch b "
                        + "where id = ?")
                .param(id.value())
                .query((row, number) -> view(row, results(id)))
                .optional();
    }

    /** The latest of somebody's: what they confirmed, and what they have foreseen and may go on with. */
    List<BatchView> of(AccountId person) {
        return jdbc.sql("""
                        select b.*, (select count(*) from batch_line l where l.batch_id = b.id) as lines from batch b
                        where made_by = ? and outcome is not null order by made_at desc limit 50""")
                .param(person.value())
                .query((row, number) -> view(row, Map.of()))
                .list();
    }

    List<BatchLine> lines(BatchId id) {
        return jdbc.sql("select * from batch_line where batch_id = ? order by position")
                .param(id.value())
                .query(BatchRows::line)
                .list();
    }

    /** Nothing changes once it is confirmed. */
    void plan(BatchId id, BatchPlan plan, Map<ProposalId, Text> own) {
        var stage = plan.stage();
        var reason = plan.reason();
        var planned = jdbc.sql("""
                        update batch set outcome = ?, wait_when_full = ?, stage = ?, reason = ?, reason_language = ?, version = version + 1
                        where id = ? and confirmed_at is null""")
                .param(plan.outcome().name())
                .param(plan.waitWhenFull())
                .param(stage == null ? null : stage.name())
                .param(reason == null ? null : reason.original())
                .param(reason == null ? null : reason.language().name())
                .param(id.value())
                .update();
        jdbc.sql("""
                        update batch_line l set proposed = (
                            select d.version from proposed_decision d where d.proposal_id = l.proposal_id and ?)
                        where l.batch_id = ? and l.result is null""").params(plan.outcome() == BatchOutcome.CONFIRM, id.value()).update();
        if (planned > 0) own.forEach((proposal, itsOwn) -> setReason(id, proposal, itsOwn));
    }

    void forgetReasons(BatchId id, List<ProposalId> proposals) {
        jdbc.sql("""
                        update batch_line set reason = null, reason_language = null
                        where batch_id = ? and proposal_id = any (?::uuid[]) and result is null""")
                .params(id.value(), proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .update();
    }

    /** Whether it begins now, or goes on after a stop; what was shown is what is done. */
    boolean confirm(BatchId id, int version, Instant at) {
        return jdbc.sql("""
                        update batch set confirmed_at = coalesce(confirmed_at, ?), stopped_at = null
                        where id = ? and version = ? and outcome is not null and finished_at is null
                            and (confirmed_at is null or stopped_at is not null)""")
                        .params(at.atOffset(ZoneOffset.UTC), id.value(), version)
                        .update()
                > 0;
    }

    void stop(BatchId id, Instant at) {
        jdbc.sql("""
                        update batch set stopped_at = ?
                        where id = ? and confirmed_at is not null and stopped_at is null and finished_at is null""").params(at.atOffset(ZoneOffset.UTC), id.value()).update();
    }

    /** The next that nobody else is deciding; none when stopped. Held until the transaction ends. */
    Optional<BatchLine> next(BatchId id) {
        return jdbc.sql("""
                        select l.* from batch_line l join batch b on b.id = l.batch_id
                        where l.batch_id = ? and l.result is null and b.stopped_at is null and b.confirmed_at is not null
                        order by l.position limit 1 for update of l skip locked""").param(id.value()).query(BatchRows::line).optional();
    }

    void done(BatchId id, int position, String result, @Nullable String problem, List<String> arguments, Instant at) {
        jdbc.sql("""
                        update batch_line set result = ?, problem = ?, arguments = ?::text[], done_at = ?
                        where batch_id = ? and position = ? and result is null""")
                .param(result)
                .param(problem)
                .param(arguments.toArray(String[]::new))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id.value())
                .param(position)
                .update();
    }

    /** Whether that was the last. */
    boolean finish(BatchId id, Instant at) {
        return jdbc.sql("""
                        update batch set finished_at = ? where id = ? and finished_at is null
                            and not exists (select from batch_line where batch_id = batch.id and result is null)""").params(at.atOffset(ZoneOffset.UTC), id.value()).update() > 0;
    }

    private void setReason(BatchId id, ProposalId proposal, Text reason) {
        jdbc.sql("""
                        update batch_line set reason = ?, reason_language = ?
                        where batch_id = ? and proposal_id = ? and result is null""")
                .params(reason.original(), reason.language().name(), id.value(), proposal.value())
                .update();
    }

    private Map<String, Integer> results(BatchId id) {
        return jdbc
                .sql(
                        "select result, count(*) as n from batch_line where batch_id = ? and result is not null group by result")
                .param(id.value())
                .query((row, number) -> Map.entry(row.getString("result"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static BatchView view(ResultSet row, Map<String, Integer> results) throws SQLException {
        return new BatchView(
                new BatchId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getBoolean("more"),
                plan(row),
                row.getInt("version"),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("stopped_at")),
                instant(row.getTimestamp("finished_at")),
                row.getInt("lines"),
                results);
    }

    private static @Nullable BatchPlan plan(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var stage = row.getString("stage");
        return outcome == null
                ? null
                : new BatchPlan(
                        BatchOutcome.valueOf(outcome),
                        row.getBoolean("wait_when_full"),
                        stage == null ? null : Stage.valueOf(stage),
                        text(row));
    }

    private static BatchLine line(ResultSet row, int number) throws SQLException {
        var arguments = row.getArray("arguments");
        return new BatchLine(
                row.getInt("position"),
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                null,
                text(row),
                row.getObject("proposed", UUID.class),
                null,
                null,
                row.getString("result"),
                row.getString("problem"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()));
    }

    private static @Nullable Text text(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null ? null : new Text(reason, Language.valueOf(row.getString("reason_language")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
