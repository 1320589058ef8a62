package ieum.demo;

import ieum.proposals.ProposalStatus;
import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal as {@code proposals.yaml} tells of it; the days are those since it was submitted, or saved last. */
record ToldProposal(
        String challenge,
        String applicant,
        Language language,
        String title,
        String summary,
        String solution,
        String plan,
        int readiness,
        @Nullable String attachment,
        ProposalStatus state,
        int daysAgo,
        List<Review> reviews,
        @Nullable String reason,
        @Nullable Language reasonLanguage,
        @Nullable Match match) {
    /** Scores from 1 to 5: fit for the need, technology, feasibility, team. */
    record Review(Side by, List<Integer> scores, Language language, String comment) {
        enum Side {
            COMPANY,
            CENTRE
        }
    }

    record Match(
            State state,
            String text,
            Language textLanguage,
            @Nullable String declineReason) {
        enum State {
            PROPOSED,
            DEMAND_CONFIRMED,
            STARTUP_CONFIRMED,
            CONFIRMED,
            DECLINED
        }
    }

    /** One applicant answers a challenge once. */
    String key() {
        return challenge + " by " + applicant;
    }

    int withdrawnDaysAgo() {
        return Math.max(1, daysAgo - 2);
    }

    int decidedDaysAgo() {
        return Math.max(1, daysAgo - 3 - Days.varied(key() + " decided", 3));
    }
}
