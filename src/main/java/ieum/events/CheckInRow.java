package ieum.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who is expected at the door; with the moment when they came, once they did. */
public record CheckInRow(
        RegistrationId id,
        TicketCode code,
        String person,
        String organizationName,
        CategoryId category,
        @Nullable Instant cameAt) {
    CheckInRow of(String organization) {
        return new CheckInRow(id, code, person, organization, category, cameAt);
    }

    public boolean isNumbered() {
        return person.matches("[0-9]{1,6}");
    }
}
