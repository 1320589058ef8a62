package bench;

import ieum.proposals.ProposalId;
import ieum.proposals.ReceiptProof;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the clients were told, beside what is there. Each figure counts proposals. */
record Comparison(int lost, int doubled, int incomplete) {
    static Comparison of(Map<UUID, Applicant.Receipt> acknowledged, JdbcClient database) {
        var altered = Set.copyOf(new ReceiptProof(database).failing());
        var received = received(database);
        var lost = 0;
        for (var told : acknowledged.entrySet()) {
            var id = told.getKey();
            var there = received.get(id);
            if (!told.getValue().equals(there) || altered.contains(new ProposalId(id))) lost++;
        }
        return new Comparison(
                lost, doubled(database).size(), incomplete(database).size());
    }

    boolean isNothing() {
        return lost + doubled + incomplete == 0;
    }

    private static Map<UUID, Applicant.Receipt> received(JdbcClient database) {
        return database
                .sql("select id, number, sha256 from proposal where status = 'SUBMITTED'")
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Applicant.Receipt(
                                String.valueOf(row.getString("number")), String.valueOf(row.getString("sha256")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As a row, as a step, in the audit, or as a mail. */
    private static List<UUID> doubled(JdbcClient database) {
        return database.sql("""
                        select (array_agg(id))[1] from proposal group by challenge_id, applicant_id having count(*) > 1
                        union select proposal_id from proposal_step where status = 'SUBMITTED' group by 1 having count(*) > 1
                        union select thing::uuid from audit_entry where act = 'proposal.submitted' group by 1 having count(*) > 1
                        union select thing from mail where about = 'PROPOSAL_SUBMITTED' group by thing, address having count(*) > 1
                        """).query(UUID.class).list();
    }

    /** Anything of a submission there, and anything of it missing. */
    private static List<UUID> incomplete(JdbcClient database) {
        return database.sql("""
                        select id from (
                            select p.id, num_nonnulls(p.number, p.sha256, p.submitted_at, nullif(p.status, 'DRAFT'))
                                + (select count(*) from proposal_step s where s.proposal_id = p.id and s.status = 'SUBMITTED')
                                + (select count(*) from audit_entry a
                                    where a.thing = p.id::text and a.act = 'proposal.submitted') as parts,
                                num_nulls(p.title, p.summary, p.solution, p.plan, p.readiness) as gaps,
                                exists (select from mail m where m.thing = p.id and m.about = 'PROPOSAL_SUBMITTED')
                                    or exists (select from event_publication e
                                        where e.serialized_event like '%' || p.id || '%') as told
                            from proposal p) proposal
                        where parts not in (0, 6) or (parts = 6 and (gaps > 0 or not told)) or (parts = 0 and told)
                        """).query(UUID.class).list();
    }
}
