package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.OpenProposals;
import ieum.programs.ReceivedProposals;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What calls ask of the proposals to them: counted, and nobody's proposal is shown. */
@Component
class ProposalsOfCalls implements ReceivedProposals, OpenProposals {
    private final JdbcClient jdbc;
    private final RowSecurity security;
    private final Clock clock;

    ProposalsOfCalls(JdbcClient jdbc, RowSecurity security, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.security = security;
    }

    @Override
    public Optional<Instant> last(CallId call) {
        Supplier<Optional<Instant>> last = () -> jdbc.sql(
                        "select submitted_at from proposal where call_id = ? and number is not null order by submitted_at desc limit 1")
                .param(call.value())
                .query((row, number) -> row.getTimestamp("submitted_at").toInstant())
                .optional();
        return security.asPortal(last);
    }

    @Override
    public boolean anyBegun(CallId call) {
        return security.asPortal(() -> jdbc.sql("select exists (select from proposal where call_id = ?)")
                .param(call.value())
                .query(Boolean.class)
                .single());
    }

    @Override
    public Map<OrganizationId, Integer> submitted(CallId call, Collection<OrganizationId> applicants) {
        return count("""
                select applicant_id, count(*) as number from proposal
                where call_id = ? and applicant_id = any (?) and status in ('SUBMITTED', 'WAITLISTED') and not historic
                group by applicant_id""", call, applicants);
    }

    /** One whose time is over is none any more. */
    @Override
    public Map<OrganizationId, Integer> drafted(CallId call, Collection<OrganizationId> applicants) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return count("""
                select p.applicant_id, count(*) as number
                from proposal p join call k on k.id = p.call_id left join challenge c on c.id = p.challenge_id
                where p.call_id = ? and p.applicant_id = any (?) and p.status = 'DRAFT' and not p.historic
                    and (c.id is null or c.status = 'PUBLISHED')
                    and %s + k.grace_minutes * interval '1 minute' > ?
                group by p.applicant_id""".formatted(ProposalList.DEADLINE), call, applicants, now);
    }

    private Map<OrganizationId, Integer> count(
            String query, CallId call, Collection<OrganizationId> applicants, Object... more) {
        var counted = new HashMap<OrganizationId, Integer>();
        security.asPortal(() -> {
            jdbc.sql(query)
                    .params(
                            call.value(),
                            applicants.stream().map(OrganizationId::value).toArray(UUID[]::new))
                    .params(more)
                    .query(row -> {
                        counted.put(
                                new OrganizationId(row.getObject("applicant_id", UUID.class)), row.getInt("number"));
                    });
            return counted;
        });
        return counted;
    }
}
