package ieum.events;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as whoever holds it sees it.
 *
 * @param person a name or role, or a number where only numbers are known
 * @param valid whether its registration stands
 * @param cameAt told to those who check people in, alone
 * @param checksIn whether the viewer checks people in
 * @param asked to what whoever holds it may agree
 */
public record TicketView(
        TicketCode code,
        RegistrationId registration,
        String person,
        @Nullable OrganizationId organization,
        String organizationName,
        CategoryText category,
        EventView event,
        boolean valid,
        @Nullable Instant cameAt,
        boolean checksIn,
        Set<Consent> asked,
        Set<Consent> agreed) {
    public boolean isNumbered() {
        return RegistrationRow.isNumber(person);
    }
}
