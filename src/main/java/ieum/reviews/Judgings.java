package ieum.reviews;

import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.FormVersion;
import ieum.forms.FormVersionId;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.programs.CallContinued;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.BlindStages;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what the stages of a call are judged, and until when. Operators say so; else by the usual criteria. */
@Service
@Transactional
public class Judgings {
    private final JdbcClient jdbc;
    private final UsualRubric usual;
    private final BlindStages blindStages;
    private final Forms forms;
    private final Calls calls;
    private final Programs programs;
    private final RowSecurity security;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Judgings(
            JdbcClient jdbc,
            UsualRubric usual,
            BlindStages blindStages,
            Forms forms,
            Calls calls,
            Programs programs,
            RowSecurity security,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.usual = usual;
        this.blindStages = blindStages;
        this.forms = forms;
        this.calls = calls;
        this.programs = programs;
        this.security = security;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of each stage with points of a call, in order; a call without any is reviewed all the same. */
    @Transactional(readOnly = true)
    public List<Judging> of(CallId call, Viewer viewer) {
        checkMaySet(call, viewer);
        return stages(call).stream().map(stage -> at(call, stage)).toList();
    }

    /** For whoever shows or keeps a review; they decide who sees it. */
    @Transactional(readOnly = true)
    public Judging at(CallId call, Stage stage) {
        var blind = blindStages.of(call).contains(stage);
        return jdbc.sql("select form_version_id, closes_at from judging where call_id = ? and stage = ?")
                .params(call.value(), stage.name())
                .query((row, number) -> judging(call, stage, blind, row))
                .optional()
                .orElseGet(() -> new Judging(call, stage, usual.get(), blind, null));
    }

    /** How many reviews were submitted at that stage, as far as the viewer knows of them; from the first on, its rubric stays. */
    @Transactional(readOnly = true)
    public int answered(CallId call, Stage stage, Viewer viewer) {
        checkMaySet(call, viewer);
        return answered(call, stage);
    }

    /** Those that the viewer may have asked. */
    @Transactional(readOnly = true)
    public Map<FormId, String> choices(Viewer viewer) {
        return forms.choices(FormPurpose.RUBRIC, viewer);
    }

    /** The form of a rubric; none for the usual criteria. */
    @Transactional(readOnly = true)
    public @Nullable FormVersion form(Rubric rubric) {
        return rubric.version() == null ? null : forms.version(rubric.version());
    }

    /**
     * @throws Clash where a review was submitted already, and another rubric is named or names are to be kept from now on; where
     *     names are to be kept no more, and a proposal was received
     */
    public void set(CallId call, Stage stage, JudgingText text, Viewer viewer) {
        checkMaySet(call, viewer);
        if (!stages(call).contains(stage)) throw new Clash("judging.noSuchStage");
        var now = clock.instant();
        // holds the row, so that nobody submits by another rubric meanwhile
        jdbc.sql("""
                        insert into judging (call_id, stage, set_by, set_at) values (?, ?, ?, ?)
                        on conflict (call_id, stage) do update set set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(call.value(), stage.name(), viewer.account().value(), now.atOffset(ZoneOffset.UTC))
                .update();
        var current = form(at(call, stage).rubric());
        var stays = security.asPortal(() -> answered(call, stage)) > 0;
        if (stays && !Objects.equals(text.form(), current == null ? null : current.form()))
            throw new Clash("judging.rubricStays");
        // whoever judged knew already who applies
        if (stays && text.blind() && !blindStages.of(call).contains(stage)) throw new Clash("judging.blindTooLate");
        blindStages.set(call, stage, text.blind(), viewer);
        var asked = stays ? current : newest(text.form(), viewer);
        var closesAt = text.closesAt();
        jdbc.sql(
                        "update judging set form_version_id = :form, closes_at = :closes where call_id = :call and stage = :stage")
                .param("form", asked == null ? null : asked.id().value(), Types.OTHER)
                .param(
                        "closes",
                        closesAt == null ? null : closesAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("call", call.value())
                .param("stage", stage.name())
                .update();
        publisher.publishEvent(new JudgingChanged(call, stage, viewer.account(), now));
    }

    /** The next call asks the same where it has the same stages; its days are its own. */
    @EventListener
    void on(CallContinued continued) {
        jdbc.sql("""
                        insert into judging (call_id, stage, form_version_id, set_by, set_at)
                        select ?, j.stage, j.form_version_id, ?, ? from judging j where j.call_id = ?
                            and exists (select from call_stage s where s.call_id = ? and s.stage = j.stage)""")
                .params(
                        continued.id().value(),
                        continued.by().value(),
                        continued.at().atOffset(ZoneOffset.UTC),
                        continued.earlier().value(),
                        continued.id().value())
                .update();
    }

    /** Asked before a page to set them is shown. */
    @Transactional(readOnly = true)
    public void checkMaySet(CallId call, Viewer viewer) {
        if (!programs.oversight(calls.get(call).program()).mayOperate(viewer))
            throw new Refused("say how call " + call + " judges");
    }

    /** The rubric that was answered. */
    Rubric rubric(@Nullable FormVersionId version) {
        return version == null ? usual.get() : usual.with(forms.version(version));
    }

    /**
     * Until the review is kept nobody gives its stage another rubric.
     *
     * @throws Clash where somebody has meanwhile
     */
    void hold(Judging judging) {
        jdbc.sql("select 1 from judging where call_id = ? and stage = ? for share")
                .params(judging.call().value(), judging.stage().name())
                .query(Integer.class)
                .optional();
        if (!Objects.equals(
                at(judging.call(), judging.stage()).rubric().version(),
                judging.rubric().version())) throw new Clash("review.otherRubric");
    }

    private int answered(CallId call, Stage stage) {
        return jdbc.sql(
                        "select count(*) from review r join proposal p on p.id = r.proposal_id where p.call_id = ? and r.stage = ?")
                .params(call.value(), stage.name())
                .query(Integer.class)
                .single();
    }

    private @Nullable FormVersion newest(@Nullable FormId form, Viewer viewer) {
        if (form == null) return null;
        if (forms.get(form, viewer).purpose() != FormPurpose.RUBRIC) throw new NotFound(form);
        return forms.latest(form).orElseThrow(() -> new NotFound(form));
    }

    /** Those with points, in order; {@link Stage#REVIEW} where the call has none. */
    @Transactional(readOnly = true)
    public List<Stage> stages(CallId call) {
        var judged =
                calls.get(call).text().stages().stream().filter(Stage::judged).toList();
        return judged.isEmpty() ? List.of(Stage.REVIEW) : judged;
    }

    private Judging judging(CallId call, Stage stage, boolean blind, ResultSet row) throws SQLException {
        var version = row.getObject("form_version_id", UUID.class);
        var closesAt = row.getTimestamp("closes_at");
        return new Judging(
                call,
                stage,
                rubric(version == null ? null : new FormVersionId(version)),
                blind,
                closesAt == null ? null : closesAt.toInstant());
    }
}
