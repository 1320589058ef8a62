package ieum.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a day, as whoever runs them has to know them at that moment.
 *
 * @param here of those who have meetings that day, how many have come
 * @param expected how many have meetings that day
 * @param missing who has meetings ahead and has not come, or comes later, the most urgent first
 * @param present who has come
 * @param current what goes on
 * @param next what begins next
 * @param unkept what was told and cannot take place so
 * @param unplaced wishes for which nobody was told a meeting
 * @param ahead when rounds begin that have not begun, on whatever day
 * @param plan the newest, if any
 */
public record MeetingDay(
        FairView fair,
        Instant now,
        int here,
        int expected,
        List<Arrival> missing,
        Set<PartyId> present,
        List<ToldMeeting> current,
        List<ToldMeeting> next,
        List<UnkeptMeeting> unkept,
        int unplaced,
        List<Instant> ahead,
        @Nullable PlanHead plan) {
    /** Of those who are missing, whose meeting goes on or is next, and who is known to come later or not at all. */
    public List<Arrival> urgent() {
        return missing.stream().filter(this::isUrgent).toList();
    }

    /** The others. */
    public List<Arrival> later() {
        return missing.stream().filter(one -> !isUrgent(one)).toList();
    }

    private boolean isUrgent(Arrival one) {
        var meeting = one.next();
        return one.late() || meeting != null && (current.contains(meeting) || next.contains(meeting));
    }

    public boolean isHere(PartyView party) {
        return present.contains(party.id());
    }

    /** Until when what goes on goes on. */
    public @Nullable Instant until() {
        return current.isEmpty() ? null : current.getFirst().endsAt();
    }

    /** A plan that is found and that nobody was told. */
    public boolean isToBePublished() {
        return plan != null && plan.isReady() && plan.publishedAt() == null;
    }

    /** The same at one of several sites. */
    public MeetingDay at(@Nullable String site) {
        return site == null
                ? this
                : new MeetingDay(
                        fair,
                        now,
                        here,
                        expected,
                        missing,
                        present,
                        only(current, site),
                        only(next, site),
                        unkept,
                        unplaced,
                        ahead,
                        plan);
    }

    private static List<ToldMeeting> only(List<ToldMeeting> meetings, String site) {
        return meetings.stream().filter(meeting -> site.equals(meeting.site())).toList();
    }
}
