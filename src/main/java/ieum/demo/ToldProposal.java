package ieum.demo;

import ieum.proposals.ProposalStatus;
import ieum.reviews.Seat;
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
        @Nullable String steppedBack,
        @Nullable Language reasonLanguage,
        @Nullable Match match) {
    /** Scores from 1 to 5, in the order of the criteria. */
    record Review(Seat by, List<Integer> scores, Language language, String comment) {}

    /** The days are those since it was proposed, where that was not right after the acceptance. */
    record Match(
            Answers state,
            @Nullable Integer daysAgo,
            String text,
            Language textLanguage,
            @Nullable String declineReason) {}

    /** How far the two sides of a match have answered; who declines is the startup. */
    enum Answers {
        PROPOSED,
        DEMAND_CONFIRMED,
        STARTUP_CONFIRMED,
        CONFIRMED,
        DECLINED
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

    int endedDaysAgo() {
        return Math.max(1, decidedDaysAgo() - 1);
    }

    /** Whether somebody gave a reason for what became of it. */
    boolean isReasoned() {
        return state.isDecided() || state == ProposalStatus.WAITLISTED;
    }

    /** Before the decision, one reviewer after the other. */
    int reviewedDaysAgo(int position) {
        return daysAgo - 1 - position;
    }

    int matchedDaysAgo(Match match) {
        return match.daysAgo() == null ? decidedDaysAgo() - 1 : match.daysAgo();
    }
}
