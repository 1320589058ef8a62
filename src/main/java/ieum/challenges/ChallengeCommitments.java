package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.programs.Commitments;
import ieum.programs.HeldPlace;
import ieum.programs.ProgramId;
import ieum.programs.Side;
import ieum.shared.Clash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A company keeps its place while it has a published challenge; a centre with challenges stays in its programme. */
@Component
class ChallengeCommitments implements Commitments {
    private final JdbcClient jdbc;

    ChallengeCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void checkMayReturn(HeldPlace place) {
        if (place.side() == Side.DEMAND && hasPublished(place)) throw new Clash("challenge.needsPlace");
    }

    @Override
    public boolean standIn(ProgramId program, OrganizationId centre) {
        return jdbc.sql("select exists (select from challenge where program_id = ? and centre_id = ?)")
                .params(program.value(), centre.value())
                .query(Boolean.class)
                .single();
    }

    private boolean hasPublished(HeldPlace place) {
        return jdbc.sql("""
                        select exists (select from challenge
                        where owner_id = ? and program_id = ? and centre_id = ? and status = 'PUBLISHED')""")
                .params(
                        place.organization().value(),
                        place.program().value(),
                        place.centre().value())
                .query(Boolean.class)
                .single();
    }
}
