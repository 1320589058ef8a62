package ieum.meetings;

import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.PlanProgress;
import ieum.meetings.engine.PlanSettings;
import ieum.meetings.engine.PlanWatch;
import ieum.organizations.Organizations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeks a plan that was asked for, and writes down how far that has come. */
@Service
public class PlanSearch {
    private static final Duration OFTEN = Duration.ofMillis(300);

    private final PlanRows rows;
    private final Plans plans;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanSearch(PlanRows rows, Plans plans, Organizations organizations, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.organizations = organizations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** While the caller waits. What is done already, or failed, stays as it is. */
    public void now(MeetingPlanId id) {
        rows.find(id).filter(PlanHead::isRunning).ifPresent(this::seek);
    }

    private void seek(PlanHead head) {
        var prepared = Objects.requireNonNull(
                transaction.execute(status -> plans.prepared(head.event(), organizations.viewer(head.askedBy()))));
        var found = MeetingPlanner.plan(
                prepared.problem(),
                new PlanSettings(head.seed(), head.iterations(), head.calm()),
                new Telling(head.id()));
        var pins = new HashSet<Pair>();
        for (int number = 0; number < prepared.pairs().size(); number++)
            if (prepared.problem().requests().get(number).pin() >= 0)
                pins.add(prepared.pairs().get(number));
        transaction.executeWithoutResult(
                status -> rows.end(head.id(), found, prepared.rows(found.plan(), pins), clock.instant()));
    }

    /** Writes down how far one is, though not at every step. */
    private class Telling implements PlanWatch {
        private final MeetingPlanId id;
        private Instant told = Instant.MIN;

        Telling(MeetingPlanId id) {
            this.id = id;
        }

        @Override
        public boolean reached(PlanProgress progress) {
            var now = clock.instant();
            if (now.isBefore(told.plus(OFTEN))) return true;
            told = now;
            return Boolean.TRUE.equals(transaction.execute(status -> rows.tell(id, progress, now)));
        }
    }
}
