package ieum.concepts;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds {@link Concepts} to what the database says: at once where they are changed, within two seconds on every other machine. They are
 * the portal's own whatever is played, so no scene has others.
 */
@Component
class CurrentConcepts {
    private final Concepts concepts;
    private final ConceptChangeTable table;

    CurrentConcepts(Concepts concepts, ConceptChangeTable table) {
        this.concepts = concepts;
        this.table = table;
    }

    @PostConstruct
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        if (table.number() != concepts.known().number) concepts.become(fresh());
    }

    /** As this transaction sees them. */
    Known fresh() {
        var changes = table.all();
        return changes.isEmpty()
                ? known(List.of(), 0)
                : known(changes, changes.getLast().number());
    }

    /** Once this transaction is committed, before anybody hears of it. */
    void becomeAfterCommit(Known known) {
        TransactionSynchronizationManager.registerSynchronization(new First() {
            @Override
            public void afterCommit() {
                become(known);
            }
        });
    }

    /** What was changed after it may have come before it. */
    private synchronized void become(Known known) {
        if (known.number > concepts.known().number) concepts.become(known);
    }

    private Known known(List<ConceptChange> changes, long number) {
        return new Known(concepts.known().base, changes, number);
    }

    private interface First extends TransactionSynchronization {
        @Override
        default int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
