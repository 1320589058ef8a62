package ieum.organizations;

import ieum.shared.Clash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a certificate. It is good from the beginning of its first day until the end of its last, in the zone of
 * whoever issued it, wherever its owner is: a register ends a status at its own midnight. No last day means for good.
 */
public record CredentialText(
        CredentialKind kind,
        @Nullable String name,
        String issuer,
        @Nullable String grade,
        @Nullable String number,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        ZoneId zone) {
    public CredentialText {
        if ((kind == CredentialKind.OTHER) != (name != null))
            throw new IllegalArgumentException("One without a kind has a name, and no other");
        if (validUntil != null && validUntil.isBefore(validFrom)) throw new Clash("credential.endsBeforeItBegins");
        if (grade != null && !kind.grades().isEmpty() && !kind.grades().contains(grade))
            throw new Clash("credential.noSuchGrade", String.join(", ", kind.grades()));
    }

    public Instant beginsAt() {
        return validFrom.atStartOfDay(zone).toInstant();
    }

    /** The first moment at which it is good no more. */
    public @Nullable Instant endsAt() {
        return validUntil == null
                ? null
                : validUntil.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** A moment of the last day, to write it by. */
    public @Nullable Instant lastDay() {
        return validUntil == null ? null : validUntil.atStartOfDay(zone).toInstant();
    }

    public boolean isGoodAt(Instant moment) {
        var ends = endsAt();
        return !moment.isBefore(beginsAt()) && (ends == null || moment.isBefore(ends));
    }
}
