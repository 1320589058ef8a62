package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A match as its two sides and those who run the programme see it. It comes from an accepted proposal, from an introduction, or from both.
 */
public record MatchView(
        MatchId id,
        String number,
        ProgramId program,
        @Nullable ProposalId proposal,
        @Nullable IntroductionId introduction,
        OrganizationId demand,
        String demandName,
        OrganizationId startup,
        String startupName,
        OrganizationId centre,
        String centreName,
        Text task,
        MatchStatus status,
        Instant proposedAt,
        Instant answerBy,
        List<MatchAnswer> answers,
        ZoneId zone) {
    public Optional<MatchAnswer> answer(Side side) {
        return answers.stream().filter(answer -> answer.side() == side).findFirst();
    }

    public OrganizationId organization(Side side) {
        return side == Side.DEMAND ? demand : startup;
    }

    public String name(Side side) {
        return side == Side.DEMAND ? demandName : startupName;
    }
}
