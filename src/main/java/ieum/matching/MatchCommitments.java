package ieum.matching;

import ieum.programs.Commitments;
import ieum.programs.HeldPlace;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalUse;
import ieum.shared.Clash;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is in a match, proposed or confirmed, needs the place and the proposal that it came from. */
@Component
class MatchCommitments implements Commitments, ProposalUse {
    private final JdbcClient jdbc;

    MatchCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void checkMayReturn(HeldPlace place) {
        var own = place.side() == Side.DEMAND ? "demand_id" : "startup_id";
        refuse(jdbc.sql("select number from match where " + own
                        + " = ? and program_id = ? and centre_id = ? and status <> 'DECLINED' order by number limit 1")
                .params(
                        place.organization().value(),
                        place.program().value(),
                        place.centre().value())
                .query(String.class)
                .optional());
    }

    @Override
    public void checkMayEnd(ProposalId id) {
        refuse(jdbc.sql("select number from match where proposal_id = ? and status <> 'DECLINED'")
                .param(id.value())
                .query(String.class)
                .optional());
    }

    private static void refuse(Optional<String> number) {
        if (number.isPresent()) throw new Clash("match.needsPlace", number.get());
    }
}
