package ieum.meetings;

import org.jspecify.annotations.Nullable;

/**
 * A meeting that both were told and that cannot take place so.
 *
 * @param who is the reason; none where nobody wishes for it any more
 */
public record UnkeptMeeting(
        ToldMeeting meeting, Why why, @Nullable PartyView who) {
    /** What stands against it. */
    public enum Why {
        AWAY,
        LEFT,
        NOT_WISHED
    }
}
