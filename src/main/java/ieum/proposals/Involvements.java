package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.shared.postgres.RowSecurity;
import java.util.List;
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
}
