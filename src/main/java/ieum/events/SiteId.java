package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one place of an event. */
@Embeddable
public record SiteId(UUID value) {
    public static SiteId of(String value) {
        return new SiteId(UUID.fromString(value));
    }

    static SiteId next() {
        return new SiteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
