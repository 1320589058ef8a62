package ieum.meetings;

import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.PlanProgress;
import ieum.meetings.engine.PlanSettings;
import ieum.meetings.engine.PlanWatch;
import ieum.organizations.Organizations;
import ieum.shared.Listeners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeks plans in the background. After a restart the event comes again, and it begins anew, to the same end. */
@Component
class PlanWork {
    private static final Logger log = LoggerFactory.getLogger(PlanWork.class);
    private static final Duration OFTEN = Duration.ofMillis(300);

    private final PlanRows rows;
    private final Plans plans;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanWork(PlanRows rows, Plans plans, Organizations organizations, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.organizations = organizations;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Async(Listeners.OWN_THREADS)
    @TransactionalEventListener
    void on(MeetingPlanAsked asked) {
        var head = rows.find(asked.id()).filter(PlanHead::isRunning);
        // an event that comes twice finds the work done
        if (head.isEmpty()) return;
        try {
            seek(head.get());
        } catch (RuntimeException failed) {
            log.error("The plan {} failed", asked.id(), failed);
            transaction.executeWithoutResult(status -> rows.fail(asked.id(), "plan.failed", clock.instant()));
        }
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
