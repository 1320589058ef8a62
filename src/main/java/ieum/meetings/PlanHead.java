package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was asked for: how it was sought, how far that has come, and how good it is.
 *
 * @param problem why there is none, as the key of its wording
 * @param wishes how many meetings were wished for
 * @param byHand how often somebody changed it
 */
public record PlanHead(
        MeetingPlanId id,
        EventId event,
        int number,
        PlanStatus status,
        AccountId askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String problem,
        long seed,
        long iterations,
        double calm,
        int engine,
        boolean stopAsked,
        long done,
        long weight,
        long bound,
        int wishes,
        int placed,
        int idle,
        int worstIdle,
        int lowestShare,
        int tableChanges,
        int moved,
        int byHand,
        @Nullable Instant publishedAt,
        long version) {
    public boolean isRunning() {
        return status == PlanStatus.RUNNING;
    }

    public boolean isReady() {
        return status == PlanStatus.READY;
    }

    /** How much better another plan could be at most, in thousandths of the bound. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - weight) / bound;
    }

    public boolean isProven() {
        return weight == bound;
    }

    /** Of the iterations that are allowed, how many were tried, in hundredths. */
    public int percent() {
        return iterations == 0 ? 100 : (int) Math.min(100, 100 * done / iterations);
    }
}
