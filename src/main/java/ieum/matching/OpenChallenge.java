package ieum.matching;

import ieum.challenges.ChallengeRow;
import java.util.List;

/** A challenge that waits for partners: how many proposals came, and the partners that suit it best. */
public record OpenChallenge(ChallengeRow row, int proposals, List<SuggestedPartner> best) {}
