package ieum.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sessions whoever holds a ticket wants to go to.
 *
 * @param event with the sessions that the viewer sees
 * @param chosen of these
 * @param clashes where they cannot be in two of them
 * @param appointments whom they, or somebody of theirs, meet
 */
public record PersonalProgramme(
        TicketView ticket,
        EventView event,
        Set<SessionId> chosen,
        List<TravelClash> clashes,
        List<Appointment> appointments) {
    /** The chosen ones by the day on which they begin where the event takes place. */
    public Map<LocalDate, List<SessionView>> agenda() {
        return withChosen().agenda();
    }

    /** As if nothing else took place. */
    public EventView withChosen() {
        return event.with(event.sessions().stream()
                .filter(session -> chosen.contains(session.id()))
                .toList());
    }
}
