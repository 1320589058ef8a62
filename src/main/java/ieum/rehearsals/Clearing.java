package ieum.rehearsals;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends rehearsals whose days are over, whose making was broken off, or whose tables are those of an older version of the
 * portal; and drops what a portal that was killed left behind.
 */
@Component
class Clearing {
    private static final Logger log = LoggerFactory.getLogger(Clearing.class);
    private static final Duration MAKING = Duration.ofMinutes(10);

    private final RehearsalTable rows;
    private final SceneSchemas schemas;
    private final Clock clock;

    Clearing(RehearsalTable rows, SceneSchemas schemas, Clock clock) {
        this.rows = rows;
        this.schemas = schemas;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void clear() {
        // schemas first: what is begun meanwhile has its row before its schema
        var left = schemas.all();
        for (var rehearsal : rows.all()) {
            left.remove(rehearsal.id().schema());
            if (isOver(rehearsal)) end(rehearsal);
        }
        for (var schema : left) {
            log.info("Dropping {}, which belongs to no rehearsal", schema);
            schemas.drop(schema);
        }
    }

    private void end(RehearsalView rehearsal) {
        log.info("Ending rehearsal {} of call {}", rehearsal.id(), rehearsal.call());
        rows.remove(rehearsal, null, clock.instant());
        schemas.drop(rehearsal.id().schema());
    }

    private boolean isOver(RehearsalView rehearsal) {
        var now = clock.instant();
        if (!rehearsal.ready()) return now.isAfter(rehearsal.begunAt().plus(MAKING));
        return !now.isBefore(rehearsal.endsAt())
                || !schemas.isCurrent(rehearsal.id().schema());
    }
}
