package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.Viewer;
import ieum.programs.CallContinued;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether one person decides for a call, or two. */
@Service
@Transactional
public class Deciding {
    private final Calls calls;
    private final Programs programs;
    private final ProposedRows rows;
    private final RowSecurity security;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Calls calls,
            Programs programs,
            ProposedRows rows,
            RowSecurity security,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.programs = programs;
        this.rows = rows;
        this.security = security;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** For staff. */
    @Transactional(readOnly = true)
    public boolean byTwo(CallId call, Viewer viewer) {
        calls.get(call);
        if (!viewer.staff()) throw new Refused("see how call " + call + " decides");
        return !byTwo(Set.of(call)).isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean maySet(CallId call, Viewer viewer) {
        return programs.oversight(calls.get(call).program()).mayOperate(viewer);
    }

    /**
     * By those who operate the programme.
     *
     * @throws Clash when something is proposed that one person alone would decide from now on
     */
    public void set(CallId call, boolean byTwo, Viewer viewer) {
        if (!maySet(call, viewer)) throw new Refused("say how call " + call + " decides");
        if (byTwo) require(call, viewer.account());
        else cease(call, viewer);
    }

    @EventListener
    void on(CallContinued continued) {
        if (holdByTwo(continued.earlier())) require(continued.id(), continued.by());
    }

    /** Which of these calls need two. */
    Set<CallId> byTwo(Collection<CallId> of) {
        return jdbc
                .sql("select call_id from two_person_call where call_id = any (?::uuid[])")
                .param(of.stream().distinct().map(CallId::toString).toArray(String[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(CallId::new)
                .collect(Collectors.toSet());
    }

    /** The same, and it stays so until the transaction ends. */
    boolean holdByTwo(CallId call) {
        return jdbc.sql("select true from two_person_call where call_id = ? for share")
                .param(call.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private void require(CallId call, AccountId by) {
        var now = clock.instant();
        var added = jdbc.sql("insert into two_person_call values (?, ?, ?) on conflict do nothing")
                .params(call.value(), by.value(), now.atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) events.publishEvent(new SecondPersonRequired(call, by, now));
    }

    /** Whoever proposes holds the row: once it is gone, nobody does, and what was proposed is seen. */
    private void cease(CallId call, Viewer viewer) {
        var removed = jdbc.sql("delete from two_person_call where call_id = ?")
                .param(call.value())
                .update();
        if (removed == 0) return;
        if (security.asPortal(() -> rows.anyOf(call))) throw new Clash("deciding.stillProposed");
        events.publishEvent(new SecondPersonDropped(call, viewer.account(), clock.instant()));
    }
}
