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

/**
 * What the agenda says of a session. The speaker is whoever speaks, by role or organisation, or empty. A restricted
 * one is for staff of centres, and nobody else may notice that it exists.
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
        boolean restricted) {
    private static final Duration AROUND = Duration.ofDays(1);

    public SessionText {
        if (!startsAt.isBefore(endsAt)) throw new Clash("session.endsBeforeItStarts");
    }

    SessionText moved(Duration by) {
        return new SessionText(title, kind, startsAt.plus(by), endsAt.plus(by), speaker, restricted);
    }

    /** The times of an event are public, so what is restricted may lie outside them and leaves no trace there. */
    void checkLiesIn(EventText event) {
        var around = restricted ? AROUND : Duration.ZERO;
        if (startsAt.isBefore(event.startsAt().minus(around))
                || endsAt.isAfter(event.endsAt().plus(around)))
            throw new Clash(restricted ? "session.farOutsideTheEvent" : "session.outsideTheEvent");
    }
}
