package ieum.events;

import java.util.List;

/**
 * An event on its day, for those who run it.
 *
 * @param current sessions that go on, or should
 * @param coming the next ones to begin
 * @param late what does not go as the agenda says
 * @param knockOn who or which place would be needed twice because something is late
 */
public record RunningEvent(
        List<SessionView> current, List<SessionView> coming, List<Lateness> late, List<TravelClash> knockOn) {}
