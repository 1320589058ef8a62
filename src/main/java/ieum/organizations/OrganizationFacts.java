package ieum.organizations;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What calls ask about a firm, as it says itself; all of it may be missing. Of the foundation perhaps only the year is
 * known; the employees are those of a day; the number is that of its country's register.
 */
@Embeddable
public record OrganizationFacts(
        @Nullable Integer foundedYear,
        @Nullable LocalDate foundedOn,
        @Nullable Integer employees,
        @Nullable LocalDate employeesOn,
        @Nullable String registrationNumber) {
    public static OrganizationFacts none() {
        return new OrganizationFacts(null, null, null, null, null);
    }

    /** The first day on which it may have been founded. */
    public @Nullable LocalDate foundedEarliest() {
        if (foundedOn != null) return foundedOn;
        return foundedYear == null ? null : LocalDate.of(foundedYear, 1, 1);
    }

    /** The last such day: the same where the day is known. */
    public @Nullable LocalDate foundedLatest() {
        if (foundedOn != null) return foundedOn;
        return foundedYear == null ? null : LocalDate.of(foundedYear, 12, 31);
    }

    /** A number of a register is for the organisation itself and for staff. */
    OrganizationFacts withoutNumber() {
        return new OrganizationFacts(foundedYear, foundedOn, employees, employeesOn, null);
    }

    /** The number without what people put between its digits. */
    static String bare(String registrationNumber) {
        return registrationNumber.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
