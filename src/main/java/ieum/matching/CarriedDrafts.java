package ieum.matching;

import ieum.organizations.Viewer;
import ieum.proposals.CarriedOver;
import ieum.proposals.ProposalId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts that came of declined proposals which were offered on. */
@Component
class CarriedDrafts {
    private final CarriedOver carried;
    private final JdbcClient jdbc;
    private final Clock clock;

    CarriedDrafts(CarriedOver carried, JdbcClient jdbc, Clock clock) {
        this.carried = carried;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once the applicant agrees, where the introduction comes of a proposal of theirs. */
    void carry(Introduction introduction, Viewer viewer) {
        var origin = introduction.carried();
        var challenge = introduction.pair().challenge();
        if (origin == null || challenge == null) return;
        var draft = carried.carry(origin, challenge, viewer);
        jdbc.sql("""
                        insert into carried_proposal (proposal_id, origin_id, introduction_id, carried_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        draft.value(),
                        origin.value(),
                        introduction.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ProposalId> of(IntroductionId id) {
        return jdbc.sql("select proposal_id from carried_proposal where introduction_id = ?")
                .param(id.value())
                .query((row, number) -> new ProposalId(row.getObject("proposal_id", UUID.class)))
                .optional();
    }
}
