package ieum.programs;

import static java.util.stream.Collectors.toMap;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exceptions from rules, and who was told no. */
@Component
class WaiverTable {
    private final JdbcClient jdbc;
    private final RuleTable rules;

    WaiverTable(JdbcClient jdbc, RuleTable rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Whether there was none yet. */
    boolean add(Waiver waiver) {
        return jdbc.sql("""
                        insert into eligibility_waiver
                            (id, call_id, organization_id, reason, reason_language, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                waiver.id().value(),
                                waiver.call().value(),
                                waiver.applicant().value(),
                                waiver.reason().original(),
                                waiver.reason().language().name(),
                                waiver.by().value(),
                                waiver.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(CallId call, WaiverId id, AccountId by, Instant at) {
        return jdbc.sql("""
                        update eligibility_waiver set ended_by = ?, ended_at = ?
                        where id = ? and call_id = ? and ended_at is null""")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value(), call.value())
                        .update()
                == 1;
    }

    Map<OrganizationId, Waiver> of(CallId call, Collection<OrganizationId> applicants) {
        return jdbc
                .sql("""
                        select * from eligibility_waiver
                        where call_id = ? and organization_id = any (?) and ended_at is null""")
                .params(
                        call.value(),
                        applicants.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(WaiverTable::waiver)
                .list()
                .stream()
                .collect(toMap(Waiver::applicant, waiver -> waiver));
    }

    Optional<Waiver> find(WaiverId id) {
        return jdbc.sql("select * from eligibility_waiver where id = ?")
                .param(id.value())
                .query(WaiverTable::waiver)
                .optional();
    }

    List<Waiver> all(CallId call) {
        return jdbc.sql("select * from eligibility_waiver where call_id = ? order by granted_at desc, id")
                .param(call.value())
                .query(WaiverTable::waiver)
                .list();
    }

    void hindered(
            CallId call, OrganizationId applicant, boolean submitting, List<Finding> why, AccountId by, Instant at) {
        for (var finding : why)
            jdbc.sql("""
                            insert into eligibility_refusal
                                (call_id, organization_id, submitting, rule_id, outcome, own, refused_by, refused_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            call.value(),
                            applicant.value(),
                            submitting,
                            finding.rule().id().value(),
                            String.valueOf(finding.outcome()),
                            finding.own(),
                            by.value(),
                            at.atOffset(ZoneOffset.UTC))
                    .update();
    }

    /** The last try of each applicant, the newest first. */
    List<Hindrance> hindrances(CallId call) {
        record Row(
                OrganizationId applicant, boolean submitting, Instant at, RuleId rule, Outcome outcome, String own) {}
        var rows = jdbc.sql("""
                        select r.* from eligibility_refusal r
                        where r.call_id = ? and r.refused_at = (select max(l.refused_at) from eligibility_refusal l
                            where l.call_id = r.call_id and l.organization_id = r.organization_id)
                        order by r.refused_at desc, r.organization_id limit 500""")
                .param(call.value())
                .query((row, number) -> new Row(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getBoolean("submitting"),
                        row.getTimestamp("refused_at").toInstant(),
                        new RuleId(row.getObject("rule_id", UUID.class)),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("own")))
                .list();
        var known = rules.all(rows.stream().map(Row::rule).distinct().toList());
        var found = new LinkedHashMap<OrganizationId, Hindrance>();
        for (var row : rows)
            found.computeIfAbsent(
                            row.applicant,
                            applicant -> new Hindrance(applicant, row.submitting, row.at, new ArrayList<>()))
                    .findings()
                    .add(new Finding(java.util.Objects.requireNonNull(known.get(row.rule)), row.outcome, row.own));
        return List.copyOf(found.values());
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Waiver(
                new WaiverId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new Text(row.getString("reason"), Language.valueOf(row.getString("reason_language"))),
                new AccountId(row.getObject("granted_by", UUID.class)),
                row.getTimestamp("granted_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
