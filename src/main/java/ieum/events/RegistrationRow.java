package ieum.events;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who is registered, as a line of a list. The organisation's name is empty for who comes for nobody. */
public record RegistrationRow(
        RegistrationId id,
        TicketCode code,
        String person,
        @Nullable OrganizationId organization,
        String organizationName,
        CategoryText category,
        String registeredBy,
        Instant registeredAt,
        @Nullable Sector sector,
        @Nullable Instant cameAt,
        boolean cancellable) {
    /** Whether nothing but a number is known of this person. */
    public boolean isNumbered() {
        return isNumber(person);
    }

    static boolean isNumber(String person) {
        return person.matches("[0-9]{1,6}");
    }
}
