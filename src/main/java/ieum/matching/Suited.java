package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import java.util.List;

/**
 * Companies that suit challenges of which many are looked at together.
 *
 * @param engine by which they were found, and the taxonomy by which texts are read
 */
public record Suited(List<One> pairs, String engine, String taxonomy) {
    /**
     * One company for one challenge.
     *
     * @param points of a hundred
     */
    public record One(ChallengeId challenge, OrganizationId owner, OrganizationId company, int points) {}
}
