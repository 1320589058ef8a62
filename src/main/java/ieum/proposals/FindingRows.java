package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.programs.ApplicantFinding;
import ieum.programs.EligibilityView;
import ieum.programs.Finding;
import ieum.programs.Outcome;
import ieum.programs.RuleId;
import ieum.programs.WaiverId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found by the rules of the call when a proposal was submitted, as rows. */
@Component
class FindingRows {
    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each who proposes with others only what all of them may know. */
    void keep(ProposalId id, EligibilityView found) {
        var waiver = found.waiver();
        for (var finding : found.findings()) {
            jdbc.sql(
                            "insert into proposal_finding (proposal_id, rule_id, outcome, own, waiver_id) values (?, ?, ?, ?, ?)")
                    .params(id.value(), finding.rule().id().value(), String.valueOf(finding.outcome()), finding.own())
                    .param(waiver == null ? null : waiver.id().value())
                    .update();
            finding.each().forEach(one -> keep(id, one.forOthers()));
        }
    }

    private void keep(ProposalId id, ApplicantFinding one) {
        var finding = one.finding();
        jdbc.sql("""
                        insert into proposal_partner_finding (proposal_id, organization_id, rule_id, outcome, own, listed, excepted)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        one.organization().value(),
                        finding.rule().id().value(),
                        String.valueOf(finding.outcome()),
                        finding.own(),
                        one.listed(),
                        one.excepted())
                .update();
    }

    void forget(ProposalId id) {
        for (var table : List.of("proposal_partner_finding", "proposal_finding"))
            jdbc.sql("delete from %s where proposal_id = ?".formatted(table))
                    .param(id.value())
                    .update();
    }

    List<Row> of(ProposalId id) {
        return jdbc.sql("select * from proposal_finding where proposal_id = ? order by rule_id")
                .param(id.value())
                .query((row, number) -> {
                    var waiver = row.getObject("waiver_id", UUID.class);
                    return new Row(
                            new RuleId(row.getObject("rule_id", UUID.class)),
                            Outcome.valueOf(row.getString("outcome")),
                            row.getString("own"),
                            waiver == null ? null : new WaiverId(waiver));
                })
                .list();
    }

    /** In the order of those who propose together. */
    List<Each> each(ProposalId id) {
        return jdbc.sql("""
                        select f.* from proposal_partner_finding f
                        join proposal_partner p using (proposal_id, organization_id)
                        where f.proposal_id = ? order by p.position""")
                .param(id.value())
                .query((row, number) -> new Each(
                        new RuleId(row.getObject("rule_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("own"),
                        row.getBoolean("listed"),
                        row.getBoolean("excepted")))
                .list();
    }

    record Row(
            RuleId rule,
            Outcome outcome,
            String own,
            @Nullable WaiverId waiver) {
        boolean together() {
            return own.startsWith(Finding.TOGETHER);
        }
    }

    record Each(
            RuleId rule, OrganizationId organization, Outcome outcome, String own, boolean listed, boolean excepted) {}
}
