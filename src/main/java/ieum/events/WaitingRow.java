package ieum.events;

import java.time.Instant;

/**
 * Somebody who waits for a place, as a line of a list.
 *
 * @param position among those who wait for the same category, from 1
 */
public record WaitingRow(
        RegistrationId id,
        String person,
        String organizationName,
        CategoryId category,
        int position,
        Instant since,
        boolean cancellable) {
    WaitingRow of(String organization) {
        return new WaitingRow(id, person, organization, category, position, since, cancellable);
    }
}
