package ieum.meetings;

import ieum.shared.Text;

/**
 * A contract as a line of the list over all events.
 *
 * @param opens whether the viewer may read the card of its meeting, and say that they have seen it
 */
public record ContractRecord(ContractView contract, Text eventTitle, String oneName, String otherName, boolean opens) {}
