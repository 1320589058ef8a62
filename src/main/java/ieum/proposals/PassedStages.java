package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.programs.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of gates that were passed. */
@Component
class PassedStages {
    /** The same answer as {@link Passages#of} for the stage where p stands, in SQL; null where it waits at none. */
    static final String WAITS_AT = """
            (select s.stage from call_stage s
            where s.call_id = p.call_id and s.stage <> 'ELIGIBILITY' and p.number is not null
                and case p.status when 'ACCEPTED' then s.stage = 'ONBOARDING' else p.status in ('SUBMITTED', 'WAITLISTED') end
                and not exists (select from proposal_stage x where x.proposal_id = p.id and x.stage = s.stage)
                and exists (select from call_stage o where o.call_id = p.call_id and o.stage <> s.stage)
            order by s.position limit 1)""";

    private static final String WITH_POINTS = "from call_stage s where s.call_id = p.call_id and s.stage in ("
            + Arrays.stream(Stage.values())
                    .filter(Stage::judged)
                    .map(stage -> "'" + stage + "'")
                    .collect(Collectors.joining(", "))
            + ")";

    private static final String JUDGED_AT = """
            (case when p.status <> 'SUBMITTED' or p.number is null then null
                when exists (select %1$s) then (select s.stage %1$s and not exists (
                    select from proposal_stage x where x.proposal_id = p.id and x.stage = s.stage) and not exists (
                    select from entrusted_stage x where x.proposal_id = p.id and x.stage = s.stage) order by s.position limit 1)
                else 'REVIEW' end)""".formatted(WITH_POINTS);

    private final JdbcClient jdbc;

    PassedStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Stage, Instant> of(ProposalId id) {
        var known = new EnumMap<Stage, Instant>(Stage.class);
        jdbc.sql("select stage, passed_at from proposal_stage where proposal_id = ?")
                .param(id.value())
                .query(row -> {
                    known.put(
                            Stage.valueOf(row.getString("stage")),
                            row.getTimestamp("passed_at").toInstant());
                });
        return known;
    }

    void add(ProposalId id, Stage stage, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into proposal_stage (proposal_id, stage, passed_by, passed_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(id.value(), stage.name(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<ProposalId, Stage> waitsAt(Collection<ProposalId> ids) {
        return stages(WAITS_AT, ids);
    }

    Map<ProposalId, Stage> judgedAt(Collection<ProposalId> ids) {
        return stages(JUDGED_AT, ids);
    }

    private Map<ProposalId, Stage> stages(String stage, Collection<ProposalId> ids) {
        var known = new HashMap<ProposalId, Stage>();
        if (!ids.isEmpty())
            jdbc.sql("select p.id, " + stage + " as stage from proposal p where p.id = any (?)")
                    .param(ids.stream().map(ProposalId::value).toArray(UUID[]::new))
                    .query(row -> {
                        var found = row.getString("stage");
                        if (found != null)
                            known.put(new ProposalId(row.getObject("id", UUID.class)), Stage.valueOf(found));
                    });
        return known;
    }

    Set<ProposalId> heldBack(Collection<ProposalId> ids) {
        if (ids.isEmpty()) return Set.of();
        return jdbc
                .sql("""
                        select distinct p.id from proposal p
                        join call_stage d on d.call_id = p.call_id and d.stage = 'DECISION'
                        join call_stage s on s.call_id = p.call_id and s.position < d.position and s.stage <> 'ELIGIBILITY'
                        where p.id = any (?) and not exists (
                            select from proposal_stage x where x.proposal_id = p.id and x.stage = s.stage)""")
                .param(ids.stream().map(ProposalId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(ProposalId::new)
                .collect(Collectors.toSet());
    }
}
