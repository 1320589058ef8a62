package ieum.events;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organisation that was invited to an event, and how many of its people are registered. */
public record InvitationRow(
        OrganizationId organization,
        String name,
        InvitationStatus status,
        int persons,
        Instant invitedAt,
        @Nullable Instant remindedAt) {
    /** As the list of attendees is filtered by it. */
    public String key() {
        return Affiliation.to(organization).key();
    }
}
