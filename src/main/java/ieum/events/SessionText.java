package ieum.events;

import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the agenda says of a session. The speaker is whoever speaks without being named, by role or organisation, or
 * empty. Without a site it takes place where the event does. A restricted one is for staff of centres, and nobody else
 * may notice that it exists.
 */
@Embeddable
public record SessionText(
        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "title"))
        @AttributeOverride(name = "language", column = @Column(name = "title_language"))
        Text title,

        @Enumerated(EnumType.STRING) SessionKind kind,
        Instant startsAt,
        Instant endsAt,
        String speaker,
        boolean restricted,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "about"))
        @AttributeOverride(name = "language", column = @Column(name = "about_language"))
        @Nullable Text about,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "site_id")) @Nullable SiteId site) {
    private static final Duration AROUND = Duration.ofDays(1);

    public SessionText {
        if (!startsAt.isBefore(endsAt)) throw new Clash("session.endsBeforeItStarts");
    }

    /** One of which no more is known. */
    public SessionText(
            Text title, SessionKind kind, Instant startsAt, Instant endsAt, String speaker, boolean restricted) {
        this(title, kind, startsAt, endsAt, speaker, restricted, null, null);
    }

    SessionText moved(Duration by) {
        return new SessionText(title, kind, startsAt.plus(by), endsAt.plus(by), speaker, restricted, about, site);
    }

    /** The times of an event are public, so what is restricted may lie outside them and leaves no trace there. */
    void checkLiesIn(EventText event) {
        var around = restricted ? AROUND : Duration.ZERO;
        if (startsAt.isBefore(event.startsAt().minus(around))
                || endsAt.isAfter(event.endsAt().plus(around)))
            throw new Clash(restricted ? "session.farOutsideTheEvent" : "session.outsideTheEvent");
    }
}
