package ieum.notifications;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A listener that failed, for want of a database connection for one, gets its event again before the next restart. */
@Component
class Redelivery {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final IncompleteEventPublications events;

    Redelivery(IncompleteEventPublications events) {
        this.events = events;
    }

    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void redeliver() {
        events.resubmitIncompletePublicationsOlderThan(PATIENCE);
    }
}
