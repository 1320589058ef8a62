package ieum.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as whoever holds it sees it.
 *
 * @param person a name or role, or a number where only numbers are known
 * @param valid whether its registration stands
 * @param cameAt told to those who check people in, alone
 * @param checksIn whether the viewer checks people in
 */
public record TicketView(
        TicketCode code,
        RegistrationId registration,
        String person,
        String organizationName,
        CategoryText category,
        EventView event,
        boolean valid,
        @Nullable Instant cameAt,
        boolean checksIn) {
    public boolean isNumbered() {
        return person.matches("[0-9]{1,6}");
    }
}
