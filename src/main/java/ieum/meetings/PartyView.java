package ieum.meetings;

import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who meets others at an event.
 *
 * @param name of the organisation in the reader's words, or as it was typed
 * @param made wishes of theirs that stand
 * @param received wishes of others that stand
 * @param unanswered of those, how many wait for their answer
 */
public record PartyView(
        PartyId id,
        EventId event,
        @Nullable OrganizationId organization,
        String name,
        PartyText text,
        int made,
        int received,
        int unanswered,
        boolean left,
        long version) {}
