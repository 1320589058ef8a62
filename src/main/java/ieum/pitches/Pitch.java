package ieum.pitches;

import ieum.events.EventId;
import ieum.events.SessionId;
import ieum.organizations.OrganizationId;
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
import org.jspecify.annotations.Nullable;

/** A slot of a session in which somebody presents. */
@Entity
@Table(name = "pitch")
class Pitch {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PitchId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private EventId event;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId session;

    private int position;

    @Enumerated(EnumType.STRING)
    private PitchKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private @Nullable OrganizationId organization;

    private String organizationName;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "language", column = @Column(name = "title_language"))
    private Text title;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "about"))
    @AttributeOverride(name = "language", column = @Column(name = "about_language"))
    private @Nullable Text about;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "brief_id"))
    private @Nullable PitchId brief;

    @Version
    private @Nullable Long version;

    Pitch(EventId event, SessionId session, int position, PitchText text, @Nullable OrganizationId organization) {
        this.id = PitchId.next();
        this.event = event;
        this.session = session;
        this.position = position;
        this.kind = text.kind();
        this.organization = organization;
        this.organizationName = text.organization();
        this.title = text.title();
        this.about = text.about();
        this.brief = text.brief();
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Pitch() {}

    void revise(PitchText text, @Nullable OrganizationId organization) {
        this.kind = text.kind();
        this.organization = organization;
        this.organizationName = text.organization();
        this.title = text.title();
        this.about = text.about();
        this.brief = text.brief();
    }

    PitchId id() {
        return id;
    }

    EventId event() {
        return event;
    }

    SessionId session() {
        return session;
    }

    int position() {
        return position;
    }

    @Nullable OrganizationId organization() {
        return organization;
    }

    PitchText text(String name) {
        return new PitchText(kind, name, title, about, brief);
    }

    String organizationName() {
        return organizationName;
    }

    @Nullable PitchId brief() {
        return brief;
    }

    PitchKind kind() {
        return kind;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
