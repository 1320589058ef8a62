package ieum.programs;

import ieum.accounts.AccountId;
import ieum.forms.FormId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** When a programme takes proposals, for what, and through which gates they go. */
@Entity
@Table(name = "call")
class Call extends AbstractAggregateRoot<Call> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CallId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private ProgramId program;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "language", column = @Column(name = "title_language"))
    private Text title;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "description"))
    @AttributeOverride(name = "language", column = @Column(name = "description_language"))
    private @Nullable Text description;

    @Enumerated(EnumType.STRING)
    private CallKind kind;

    private String zone;
    private Instant opensAt;
    private Instant closesAt;
    private int graceMinutes;
    private String cohort;
    private @Nullable Instant resultsBy;
    private boolean asksUsual;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "form_id"))
    private @Nullable FormId form;

    @ElementCollection
    @CollectionTable(name = "call_stage", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    @Column(name = "stage")
    @Enumerated(EnumType.STRING)
    private List<Stage> stages = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Call(ProgramId program, CallText text, AccountId by, Instant at) {
        this.id = CallId.next();
        this.program = program;
        write(text);
        registerEvent(new CallOpened(id, program, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Call() {}

    /** What others were promised is not taken back: a kind stays what it was. */
    void revise(CallText text, AccountId by, Instant at) {
        if (text.kind() != kind) throw new Clash("call.kindStays");
        var closedBefore = closesAt;
        write(text);
        registerEvent(new CallChanged(id, program, closedBefore, closesAt, by, at));
    }

    CallId id() {
        return id;
    }

    ProgramId program() {
        return program;
    }

    Instant closesAt() {
        return closesAt;
    }

    long version() {
        return version == null ? 0 : version;
    }

    CallView view() {
        var text = new CallText(
                title,
                description,
                kind,
                ZoneId.of(zone),
                opensAt,
                closesAt,
                Duration.ofMinutes(graceMinutes),
                cohort,
                stages,
                resultsBy,
                new Questions(asksUsual, form));
        return new CallView(id, program, text, version());
    }

    private void write(CallText text) {
        if (!text.opensAt().isBefore(text.closesAt())) throw new Clash("call.closesBeforeItOpens");
        if (text.resultsBy() != null && text.resultsBy().isBefore(text.closesAt()))
            throw new Clash("call.resultsBeforeItCloses");
        if (!text.questions().usual() && text.questions().form() == null) throw new Clash("call.asksNothing");
        this.title = text.title();
        this.description = text.description();
        this.kind = text.kind();
        this.zone = text.zone().getId();
        this.opensAt = text.opensAt();
        this.closesAt = text.closesAt();
        this.graceMinutes = (int) text.grace().toMinutes();
        this.cohort = text.cohort().strip();
        this.resultsBy = text.resultsBy();
        this.asksUsual = text.questions().usual();
        this.form = text.questions().form();
        this.stages.clear();
        this.stages.addAll(text.stages());
    }
}
