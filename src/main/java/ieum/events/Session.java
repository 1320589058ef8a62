package ieum.events;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of an event; it changes through its event only. */
@Entity
@Table(name = "event_session")
class Session {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SessionId id;

    private SessionText text;

    @ElementCollection
    @CollectionTable(name = "event_session_speaker", joinColumns = @JoinColumn(name = "session_id"))
    @AttributeOverride(name = "value", column = @Column(name = "speaker_id"))
    @BatchSize(size = 100)
    @OptimisticLock(excluded = true)
    private Set<SpeakerId> speakers = new HashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @OptimisticLock(excluded = true)
    private List<String> terms = List.of();

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

    void speak(Collection<SpeakerId> chosen) {
        if (speakers.equals(Set.copyOf(chosen))) return;
        speakers.clear();
        speakers.addAll(chosen);
    }

    void forget(SpeakerId speaker) {
        speakers.remove(speaker);
    }

    void index(List<String> terms) {
        this.terms = terms;
    }

    SessionId id() {
        return id;
    }

    SessionText text() {
        return text;
    }

    Set<SpeakerId> speakers() {
        return Set.copyOf(speakers);
    }
}
