package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the wait lists, one list a track. Whoever adds one holds the places of the programme: ids are in order. */
@Component
class Waiting {
    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Proposal proposal, AccountId by, Instant at) {
        var aim = proposal.aim();
        jdbc.sql("insert into waiting (proposal_id, program_id, centre_id, since, entered_by) values (?, ?, ?, ?, ?)")
                .params(
                        proposal.id().value(),
                        aim.program().value(),
                        aim.centre().value(),
                        at.atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
    }

    /** Nothing happens to a proposal that does not wait. */
    void end(ProposalId proposal, boolean movedUp, AccountId by, Instant at) {
        jdbc.sql("""
                        update waiting set ended_at = greatest(?, since), ended_by = ?, moved_up = ?
                        where proposal_id = ? and ended_at is null""")
                .params(at.atOffset(ZoneOffset.UTC), by.value(), movedUp, proposal.value())
                .update();
    }

    /** The first to wait in each track, whoever waits longest before the others. */
    List<First> firsts(ProgramId program) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (centre_id) id, proposal_id, centre_id from waiting
                            where program_id = ? and ended_at is null order by centre_id, id) firsts
                        order by id""").param(program.value()).query(Waiting::first).list();
    }

    Optional<WaitingView> view(ProposalId proposal) {
        return jdbc.sql("""
                        select w.since,
                            (select count(*) from waiting o where o.program_id = w.program_id
                                and o.centre_id = w.centre_id and o.ended_at is null and o.id <= w.id) as place,
                            (select count(*) from waiting o where o.program_id = w.program_id
                                and o.centre_id = w.centre_id and o.ended_at is null) as waiting
                        from waiting w where w.proposal_id = ? and w.ended_at is null""")
                .param(proposal.value())
                .query((row, number) -> new WaitingView(
                        row.getInt("place"),
                        row.getInt("waiting"),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    int count(ProgramId program, OrganizationId centre) {
        return jdbc.sql("select count(*) from waiting where program_id = ? and centre_id = ? and ended_at is null")
                .params(program.value(), centre.value())
                .query(Integer.class)
                .single();
    }

    record First(ProposalId proposal, OrganizationId centre) {}

    private static First first(ResultSet row, int number) throws SQLException {
        return new First(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                new OrganizationId(row.getObject("centre_id", UUID.class)));
    }
}
