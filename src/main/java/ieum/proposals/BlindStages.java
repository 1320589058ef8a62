package ieum.proposals;

import ieum.organizations.Viewer;
import ieum.programs.CallContinued;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.shared.Clash;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At which stages a call is judged double-blind. Whoever applies is told before they write, and it is kept to. */
@Service
@Transactional
public class BlindStages {
    private final JdbcClient jdbc;
    private final Calls calls;
    private final Programs programs;
    private final RowSecurity security;
    private final Clock clock;

    BlindStages(JdbcClient jdbc, Calls calls, Programs programs, RowSecurity security, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.programs = programs;
        this.security = security;
        this.clock = clock;
    }

    /** Anybody may know. */
    @Transactional(readOnly = true)
    public Set<Stage> of(CallId call) {
        var stages = EnumSet.noneOf(Stage.class);
        jdbc.sql("select stage from blind_stage where call_id = ?")
                .param(call.value())
                .query((row, number) -> Stage.valueOf(row.getString("stage")))
                .list()
                .forEach(stages::add);
        return stages;
    }

    /**
     * By those who operate the programme.
     *
     * @throws Clash where names were promised to be kept, and a proposal was received since
     */
    public void set(CallId call, Stage stage, boolean blind, Viewer viewer) {
        if (!programs.oversight(calls.get(call).program()).mayOperate(viewer))
            throw new Refused("say whether call " + call + " judges double-blind");
        if (blind)
            jdbc.sql(
                            "insert into blind_stage (call_id, stage, set_by, set_at) values (?, ?, ?, ?) on conflict do nothing")
                    .params(
                            call.value(),
                            stage.name(),
                            viewer.account().value(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        else if (of(call).contains(stage)) {
            if (received(call)) throw new Clash("judging.blindStays");
            jdbc.sql("delete from blind_stage where call_id = ? and stage = ?")
                    .params(call.value(), stage.name())
                    .update();
        }
    }

    /** The next call keeps to it where it has the same stages. */
    @EventListener
    void on(CallContinued continued) {
        jdbc.sql("""
                        insert into blind_stage (call_id, stage, set_by, set_at)
                        select ?, b.stage, ?, ? from blind_stage b where b.call_id = ?""")
                .params(
                        continued.id().value(),
                        continued.by().value(),
                        continued.at().atOffset(ZoneOffset.UTC),
                        continued.earlier().value())
                .update();
    }

    /** Whether anything was, at any time; also what the viewer does not see. */
    private boolean received(CallId call) {
        return security.asPortal(
                () -> jdbc.sql("select exists (select from proposal where call_id = ? and number is not null)")
                        .param(call.value())
                        .query(Boolean.class)
                        .single());
    }
}
