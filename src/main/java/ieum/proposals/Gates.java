package ieum.proposals;

import ieum.organizations.Viewer;
import ieum.programs.CallRules;
import ieum.programs.Eligibility;
import ieum.programs.EligibilityView;
import ieum.programs.Finding;
import ieum.programs.Outcome;
import ieum.programs.Programs;
import ieum.programs.RuleId;
import ieum.programs.WaiverId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether applicants met the rules of the call: kept with what they submitted, for them and for those who screen it. */
@Service
@Transactional
public class Gates {
    private final Eligibility eligibility;
    private final CallRules rules;
    private final Programs programs;
    private final JdbcClient jdbc;

    Gates(Eligibility eligibility, CallRules rules, Programs programs, JdbcClient jdbc) {
        this.eligibility = eligibility;
        this.rules = rules;
        this.programs = programs;
        this.jdbc = jdbc;
    }

    void keep(ProposalId id, EligibilityView found) {
        var waiver = found.waiver();
        for (var finding : found.findings())
            jdbc.sql(
                            "insert into proposal_finding (proposal_id, rule_id, outcome, own, waiver_id) values (?, ?, ?, ?, ?)")
                    .params(id.value(), finding.rule().id().value(), String.valueOf(finding.outcome()), finding.own())
                    .param(waiver == null ? null : waiver.id().value())
                    .update();
    }

    /** Before it is asked anew. */
    void forget(ProposalId id) {
        jdbc.sql("delete from proposal_finding where proposal_id = ?")
                .param(id.value())
                .update();
    }

    /** For the applicant and for those who run the programme; a company reads what was written, not what was checked. */
    @Transactional(readOnly = true)
    public Gate of(ProposalView proposal, Viewer viewer) {
        var oversight = programs.oversight(proposal.program());
        if (!viewer.belongsTo(proposal.applicant()) && !oversight.mayRead(proposal.centre(), viewer))
            return new Gate(List.of(), null);
        var rows = rows(proposal.id());
        if (rows.isEmpty()) return new Gate(List.of(), null);
        var known = rules.all(rows.stream().map(Row::rule).toList());
        var findings = rows.stream()
                .map(row -> new Finding(Objects.requireNonNull(known.get(row.rule)), row.outcome, row.own))
                .sorted(Comparator.comparing(finding -> finding.rule().text().kind()))
                .toList();
        var waiver = rows.getFirst().waiver;
        return new Gate(
                findings, waiver == null ? null : eligibility.waiver(waiver).orElse(null));
    }

    private List<Row> rows(ProposalId id) {
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

    private record Row(
            RuleId rule,
            Outcome outcome,
            String own,
            @Nullable WaiverId waiver) {}
}
