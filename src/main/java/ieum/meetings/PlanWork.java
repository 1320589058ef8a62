package ieum.meetings;

import ieum.shared.Listeners;
import java.time.Clock;
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

    private final PlanRows rows;
    private final PlanSearch search;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanWork(PlanRows rows, PlanSearch search, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Async(Listeners.OWN_THREADS)
    @TransactionalEventListener
    void on(MeetingPlanAsked asked) {
        try {
            search.now(asked.id());
        } catch (RuntimeException failed) {
            log.error("The plan {} failed", asked.id(), failed);
            transaction.executeWithoutResult(status -> rows.fail(asked.id(), "plan.failed", clock.instant()));
        }
    }
}
