package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event is for; closed with what shows whether it was met, and open again where that was wrong. */
@Entity
@Table(name = "event_aim")
class Aim {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AimId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private EventId event;

    private int position;

    @Enumerated(EnumType.STRING)
    private AimKind kind;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "said"))
    @AttributeOverride(name = "language", column = @Column(name = "said_language"))
    private Text said;

    @Enumerated(EnumType.STRING)
    private @Nullable AimResult result;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "evidence"))
    @AttributeOverride(name = "language", column = @Column(name = "evidence_language"))
    private @Nullable Text evidence;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable AccountId closedBy;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    Aim(EventId event, int position, AimKind kind, Text said) {
        this.id = AimId.next();
        this.event = event;
        this.position = position;
        this.kind = kind;
        this.said = said;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Aim() {}

    void revise(AimKind kind, Text said) {
        if (result != null) throw new Clash("aim.isClosed");
        this.kind = kind;
        this.said = said;
    }

    void close(AimResult result, Text evidence, AccountId by, Instant at) {
        if (this.result != null) throw new Clash("aim.isClosed");
        this.result = result;
        this.evidence = evidence;
        closedBy = by;
        closedAt = at;
    }

    void reopen() {
        result = null;
        evidence = null;
        closedBy = null;
        closedAt = null;
    }

    AimId id() {
        return id;
    }

    int position() {
        return position;
    }

    boolean isOpen() {
        return result == null;
    }

    AimView view() {
        return new AimView(id, kind, said, result, evidence, closedAt, version == null ? 0 : version);
    }
}
