package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.programs.Commitments;
import ieum.programs.ProgramId;
import ieum.shared.postgres.RowSecurity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A centre that was given proposals stays in the programme; drafts that only their applicants see are among them. */
@Component
class ProposalCommitments implements Commitments {
    private final JdbcClient jdbc;
    private final RowSecurity security;

    ProposalCommitments(JdbcClient jdbc, RowSecurity security) {
        this.jdbc = jdbc;
        this.security = security;
    }

    @Override
    public boolean standIn(ProgramId program, OrganizationId centre) {
        return security.asPortal(
                () -> jdbc.sql("select exists (select from proposal where program_id = ? and centre_id = ?)")
                        .params(program.value(), centre.value())
                        .query(Boolean.class)
                        .single());
    }
}
