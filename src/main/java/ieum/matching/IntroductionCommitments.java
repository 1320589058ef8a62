package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.programs.Commitments;
import ieum.programs.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A centre that brings two together stays in the programme. */
@Component
class IntroductionCommitments implements Commitments {
    private final JdbcClient jdbc;

    IntroductionCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean standIn(ProgramId program, OrganizationId centre) {
        return jdbc.sql("select exists (select from introduction where program_id = ? and centre_id = ?)")
                .params(program.value(), centre.value())
                .query(Boolean.class)
                .single();
    }
}
