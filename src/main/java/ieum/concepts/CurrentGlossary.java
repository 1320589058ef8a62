package ieum.concepts;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds the {@link Glossary} to what the database says, as {@link CurrentConcepts} does with concepts. */
@Component
class CurrentGlossary {
    private final Glossary glossary;
    private final GlossaryChangeTable table;

    CurrentGlossary(Glossary glossary, GlossaryChangeTable table) {
        this.glossary = glossary;
        this.table = table;
    }

    @PostConstruct
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        if (table.number() != glossary.known().number) glossary.become(fresh());
    }

    /** As this transaction sees it. */
    KnownNames fresh() {
        var changes = table.all();
        return new KnownNames(
                glossary.known().base,
                changes,
                changes.isEmpty() ? 0 : changes.getLast().number());
    }

    /** Once this transaction is committed, before anybody hears of it. */
    void becomeAfterCommit(KnownNames known) {
        TransactionSynchronizationManager.registerSynchronization(new First() {
            @Override
            public void afterCommit() {
                become(known);
            }
        });
    }

    /** What was changed after it may have come before it. */
    private synchronized void become(KnownNames known) {
        if (known.number > glossary.known().number) glossary.become(known);
    }

    private interface First extends TransactionSynchronization {
        @Override
        default int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
