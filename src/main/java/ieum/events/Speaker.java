package ieum.events;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks at one event, in one session or in several. */
@Entity
@Table(name = "event_speaker")
class Speaker {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SpeakerId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private EventId event;

    private String name;

    @ElementCollection
    @CollectionTable(name = "event_speaker_affiliation", joinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "position")
    private List<SpeakerAffiliation> affiliations = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Speaker(EventId event, SpeakerText text) {
        this.id = SpeakerId.next();
        this.event = event;
        this.name = text.name();
        this.affiliations.addAll(text.affiliations());
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Speaker() {}

    void revise(SpeakerText text) {
        name = text.name();
        affiliations.clear();
        affiliations.addAll(text.affiliations());
    }

    SpeakerId id() {
        return id;
    }

    EventId event() {
        return event;
    }

    SpeakerText text() {
        return new SpeakerText(name, affiliations);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
