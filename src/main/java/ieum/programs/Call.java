package ieum.programs;

import ieum.accounts.AccountId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** When a programme takes proposals. */
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

    private Instant opensAt;
    private Instant closesAt;

    @Version
    private @Nullable Long version;

    Call(ProgramId program, CallText text) {
        this.id = CallId.next();
        this.program = program;
        check(text);
        this.title = text.title();
        this.opensAt = text.opensAt();
        this.closesAt = text.closesAt();
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Call() {}

    void revise(CallText text, AccountId by, Instant at) {
        check(text);
        if (!closesAt.equals(text.closesAt()) || !opensAt.equals(text.opensAt()))
            registerEvent(new CallChanged(id, program, closesAt, text.closesAt(), by, at));
        this.title = text.title();
        this.opensAt = text.opensAt();
        this.closesAt = text.closesAt();
    }

    CallId id() {
        return id;
    }

    ProgramId program() {
        return program;
    }

    CallView view(ZoneId zone) {
        return new CallView(id, program, title, opensAt, closesAt, zone, version == null ? 0 : version);
    }

    private static void check(CallText text) {
        if (!text.opensAt().isBefore(text.closesAt())) throw new Clash("call.closesBeforeItOpens");
    }
}
