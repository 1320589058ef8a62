package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.shared.postgres.RowSecurity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation proposes, by itself or with others; whoever asks keeps it from those who may not know. */
@Service
@Transactional(readOnly = true)
public class Involvements {
    private final JdbcClient jdbc;
    private final RowSecurity security;

    Involvements(JdbcClient jdbc, RowSecurity security) {
        this.jdbc = jdbc;
        this.security = security;
    }

    /** What was submitted at any time. */
    public List<ProposalId> of(OrganizationId organization) {
        return security.asPortal(() -> jdbc.sql("""
                        select id from proposal where applicant_id = :id and submitted_at is not null
                        union select id from proposal where partners <> '{}' and partners && array[:id]::uuid[]""")
                .param("id", organization.value())
                .query((row, number) -> new ProposalId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Of each proposal that a call received, those who propose it. */
    public Map<ProposalId, List<OrganizationId>> applicants(CallId call) {
        var found = new HashMap<ProposalId, List<OrganizationId>>();
        security.asPortal(() -> jdbc.sql("""
                        select id, applicant_id || partners as applicants from proposal
                        where call_id = ? and submitted_at is not null""").param(call.value()).query(row -> {
            var applicants = (UUID[]) row.getArray("applicants").getArray();
            found.put(
                    new ProposalId(row.getObject("id", UUID.class)),
                    Arrays.stream(applicants).map(OrganizationId::new).toList());
        }));
        return found;
    }
}
