package ieum.events;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One of the places of an event that has several. */
@Entity
@Table(name = "event_site")
class Site {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SiteId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private EventId event;

    private int position;
    private String name;
    private String address;

    @Version
    private @Nullable Long version;

    Site(EventId event, int position, SiteText text) {
        this.id = SiteId.next();
        this.event = event;
        this.position = position;
        this.name = text.name();
        this.address = text.address();
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Site() {}

    void revise(SiteText text) {
        name = text.name();
        address = text.address();
    }

    SiteId id() {
        return id;
    }

    EventId event() {
        return event;
    }

    int position() {
        return position;
    }

    SiteText text() {
        return new SiteText(name, address);
    }
}
