package ieum.meetings;

import ieum.events.Appointment;
import ieum.events.Appointments;
import ieum.events.EventView;
import ieum.organizations.OrganizationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The meetings that somebody's organisation was told, for their programme and calendar. */
@Component
class MeetingAppointments implements Appointments {
    private final PartyRows parties;
    private final Meetings meetings;

    MeetingAppointments(PartyRows parties, Meetings meetings) {
        this.parties = parties;
        this.meetings = meetings;
    }

    @Override
    public List<Appointment> of(EventView event, OrganizationId organization) {
        return parties.of(event.id(), organization).stream()
                .filter(party -> !party.left())
                .flatMap(party -> meetings.of(party, event).stream().map(MeetingAppointments::appointment))
                .toList();
    }

    private static Appointment appointment(MeetingView meeting) {
        return new Appointment(
                meeting.id().value(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.other().name(),
                meeting.site(),
                meeting.table(),
                meeting.host());
    }
}
