package ieum.proposals;

import ieum.shared.TimedWork;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether a call has closed for someone who wanted to be submitted then; each in its own transaction. */
@Component
class ClosingTime implements TimedWork {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingTime.class);

    private final Closings closings;
    private final Clock clock;

    ClosingTime(Closings closings, Clock clock) {
        this.closings = closings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    @Override
    public void look() {
        for (var id : closings.due(clock.instant())) {
            try {
                closings.carryOut(id);
            } catch (RuntimeException e) {
                // tried again in a second: whatever it was, the others do not wait for it
                LOG.error("Proposal {} was not submitted at closing", id, e);
            }
        }
    }
}
