package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record IntroductionFilter(
        @Nullable String q,
        @Nullable ProgramId program,
        @Nullable OrganizationId centre,
        @Nullable ChallengeId challenge,
        @Nullable OrganizationId organization,
        @Nullable IntroductionStatus status,
        @Nullable Waiting waiting,
        @Nullable Boolean overdue,
        @Nullable Replied replied,
        @Nullable String sort) {
    /** For whom something waits. */
    public enum Waiting {
        DEMAND,
        STARTUP,
        CENTRE
    }

    /** How the organisation that is chosen, or either side, met its duty to reply. */
    public enum Replied {
        ASKED,
        IN_TIME,
        LATE
    }

    static IntroductionFilter none() {
        return new IntroductionFilter(null, null, null, null, null, null, null, null, null, null);
    }
}
