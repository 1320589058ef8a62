package ieum.events;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A part of an event; it changes through its event only. */
@Entity
@Table(name = "event_session")
class Session {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SessionId id;

    private SessionText text;

    @Version
    private @Nullable Long version;

    Session(SessionText text) {
        this.id = SessionId.next();
        this.text = text;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Session() {}

    void revise(SessionText text) {
        this.text = text;
    }

    SessionId id() {
        return id;
    }

    SessionText text() {
        return text;
    }
}
