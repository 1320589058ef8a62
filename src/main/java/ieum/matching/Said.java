package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Why these two are not to be suggested to each other again: on that challenge, or at all where they met before. */
public record Said(
        OrganizationId demand,
        OrganizationId startup,
        @Nullable ChallengeId challenge,
        Kind kind) {
    /** Whether it holds for this challenge: what was said of none holds for all. */
    boolean isAbout(ChallengeId one) {
        return challenge == null || challenge.equals(one);
    }

    /** What somebody said of the pair. */
    public enum Kind {
        NO_THANKS,
        MET_BEFORE
    }
}
