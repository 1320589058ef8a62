package ieum.delegations;

import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/**
 * What whoever leads a delegation says of it.
 *
 * @param country where it goes, as ISO 3166-1 has it
 * @param place the city, and the occasion if there is one
 * @param startsOn by the calendar of that place, as is the last day
 */
@Embeddable
public record DelegationText(
        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "title"))
        @AttributeOverride(name = "language", column = @Column(name = "title_language"))
        Text title,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "about"))
        @AttributeOverride(name = "language", column = @Column(name = "about_language"))
        Text about,

        String country,
        String place,
        LocalDate startsOn,
        LocalDate endsOn) {
    public DelegationText {
        if (startsOn.isAfter(endsOn)) throw new Clash("delegation.endsBeforeItStarts");
    }
}
