package ieum.events;

import ieum.programs.ProgramId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says of an event. It may belong to no programme. The reported number of persons is what somebody
 * estimated on the spot, and is shown as that beside the registered figure.
 */
@Embeddable
public record EventText(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "program_id")) @Nullable ProgramId program,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "title"))
        @AttributeOverride(name = "language", column = @Column(name = "title_language"))
        Text title,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "description"))
        @AttributeOverride(name = "language", column = @Column(name = "description_language"))
        Text description,

        String venue,
        String address,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer reportedPersons) {
    public EventText {
        if (!startsAt.isBefore(endsAt)) throw new Clash("event.endsBeforeItStarts");
    }

    /** Whether whoever comes has nothing to learn from the other one. */
    boolean sameTimeAndPlace(EventText other) {
        return startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt)
                && venue.equals(other.venue)
                && address.equals(other.address);
    }

    /** By how much another text moves the whole event; nothing where only its beginning or end is another. */
    Duration movedTo(EventText other) {
        var moved = Duration.between(startsAt, other.startsAt);
        return moved.equals(Duration.between(endsAt, other.endsAt)) ? moved : Duration.ZERO;
    }
}
