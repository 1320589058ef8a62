package ieum.pitches;

import ieum.events.EventId;
import ieum.events.SessionId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/** What modules that tell people need of a pitch. */
public record PitchFacts(
        PitchId id,
        EventId event,
        SessionId session,
        @Nullable OrganizationId organization,
        Text title) {}
