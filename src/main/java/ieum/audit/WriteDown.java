package ieum.audit;

import ieum.shared.Happening;
import ieum.shared.Refusal;
import ieum.shared.Sought;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Changes in their own transaction, so that there is never one without the other; refusals in one of their own. */
@Component
class WriteDown {
    private final JdbcClient jdbc;

    WriteDown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Happening happening) {
        append(happening.actor(), happening.act(), happening.thing().toString(), origin(), happening.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(Refusal refusal) {
        var thing = refusal.request() + " · " + refusal.what();
        append(refusal.actor(), AuditEntry.REFUSED, thing, refusal.from(), refusal.at());
    }

    @Async
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(Sought sought) {
        on(sought.refusal());
    }

    private void append(@Nullable UUID actor, String act, String thing, String origin, Instant at) {
        jdbc.sql("insert into audit_entry (actor_id, act, thing, origin, at) values (?, ?, ?, ?, ?)")
                .param(actor)
                .params(act, thing, origin, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the request came from; nothing for what the portal does by itself. */
    private static String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
