package ieum.meetings;

import ieum.events.EventId;

/**
 * A contract that came of a meeting.
 *
 * @param from which of the two reported it
 */
public record ContractView(
        MeetingContractId id, EventId event, MeetingId meeting, ContractText text, PartyId from, Evidence evidence) {
    public boolean isConfirmed() {
        return evidence != Evidence.REPORTED;
    }

    public boolean isVerified() {
        return evidence == Evidence.VERIFIED;
    }
}
