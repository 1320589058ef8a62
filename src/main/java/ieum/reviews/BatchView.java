package ieum.reviews;

import ieum.accounts.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions on many proposals: what is planned, and how far they have come. Results count by their kind. */
public record BatchView(
        BatchId id,
        AccountId by,
        Instant at,
        boolean more,
        @Nullable BatchPlan plan,
        int version,
        @Nullable Instant confirmedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant finishedAt,
        int lines,
        Map<String, Integer> results) {
    public int done() {
        return results.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int left() {
        return lines - done();
    }

    public int of(String result) {
        return results.getOrDefault(result, 0);
    }

    public boolean isRunning() {
        return confirmedAt != null && finishedAt == null && stoppedAt == null;
    }
}
