package ieum.proposals;

import ieum.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what applicants chose for the moment of closing. */
@Component
class ClosingRows {
    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that waits, with when its time is over. */
    record Due(
            ProposalId proposal,
            AccountId chosenBy,
            Instant last,
            @Nullable Snapshot complete) {}

    Optional<Closing> of(ProposalId id) {
        return jdbc.sql("select * from proposal_closing where proposal_id = ?")
                .param(id.value())
                .query((row, number) -> new Closing(
                        row.getTimestamp("chosen_at").toInstant(),
                        moment(row.getTimestamp("complete_at")),
                        moment(row.getTimestamp("done_at")),
                        row.getString("problem")))
                .optional();
    }

    Optional<Snapshot> complete(ProposalId id) {
        return jdbc.sql("select complete from proposal_closing where proposal_id = ? and complete is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(Snapshot::of);
    }

    void choose(ProposalId id, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into proposal_closing (proposal_id, chosen_by, chosen_at) values (?, ?, ?)
                        on conflict (proposal_id) do update set chosen_by = excluded.chosen_by,
                            chosen_at = excluded.chosen_at, done_at = null, problem = null""")
                .params(id.value(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void cancel(ProposalId id) {
        jdbc.sql("delete from proposal_closing where proposal_id = ? and done_at is null")
                .param(id.value())
                .update();
    }

    /** Only where somebody chose it. */
    void keep(ProposalId id, Snapshot complete, Instant at) {
        jdbc.sql("""
                        update proposal_closing set complete = cast(? as jsonb), complete_at = ?
                        where proposal_id = ? and done_at is null""")
                .params(complete.json(), at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void done(ProposalId id, Instant at, @Nullable String problem) {
        jdbc.sql("update proposal_closing set done_at = ?, problem = ? where proposal_id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(problem)
                .param(id.value())
                .update();
    }

    /** Those whose time is over, the longest first. */
    List<ProposalId> due(Instant now) {
        return jdbc.sql("select p.id from " + WAITING + " and " + LAST + " <= ? order by " + LAST + " limit 200")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ProposalId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Held until the transaction ends; none where another node has it, or somebody submitted meanwhile. */
    Optional<Due> take(ProposalId id) {
        return jdbc.sql("select p.id, o.chosen_by, o.complete, " + LAST + " as last from " + WAITING
                        + " and p.id = ? for update of o skip locked")
                .param(id.value())
                .query(ClosingRows::read)
                .optional();
    }

    private static final String WAITING = """
            proposal_closing o join proposal p on p.id = o.proposal_id join call k on k.id = p.call_id
            left join challenge c on c.id = p.challenge_id
            where o.done_at is null and p.status = 'DRAFT'""";

    /** As {@link ieum.programs.Calls#deadline}: grace and extension included. */
    private static final String LAST = """
            greatest(least(c.closes_at, k.closes_at) + k.grace_minutes * interval '1 minute', (
                select e.until from call_extension e where e.call_id = p.call_id and e.organization_id = p.applicant_id
                order by e.granted_at desc limit 1))""";

    private static Due read(ResultSet row, int number) throws SQLException {
        var complete = row.getString("complete");
        return new Due(
                new ProposalId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("chosen_by", UUID.class)),
                row.getTimestamp("last").toInstant(),
                complete == null ? null : Snapshot.of(complete));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
