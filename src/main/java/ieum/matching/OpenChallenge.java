package ieum.matching;

import ieum.challenges.ChallengeRow;
import ieum.organizations.OrganizationId;
import java.util.List;

/** A challenge that waits for partners: how many proposals came, and the partners that suit it best. */
public record OpenChallenge(ChallengeRow row, int proposals, List<Partner> best) {
    /** One of them; why stands on the challenge's own page. */
    public record Partner(OrganizationId id, String name, Fit fit) {}
}
