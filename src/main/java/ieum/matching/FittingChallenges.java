package ieum.matching;

import ieum.challenges.ChallengeRow;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalView;
import java.util.List;

/** To which open challenges of its centre a declined proposal might be offered, those that fit best first. */
public interface FittingChallenges {
    List<ChallengeRow> fitting(ProposalView proposal, Viewer viewer, int most);
}
