package ieum.meetings;

import java.util.List;

/** What one who takes part was told, as it is handed to them. */
public record Schedule(PartyView party, List<MeetingView> meetings) {}
