package ieum.meetings;

import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What both do next.
 *
 * @param by which of the two proposed it
 */
public record TaskView(
        MeetingTaskId id,
        Text what,
        LocalDate due,
        PartyId by,
        String byName,
        Answer answer,
        @Nullable Instant doneAt) {
    /** What the other says to it: a task only once it is confirmed. */
    public enum Answer {
        OPEN,
        CONFIRMED,
        DECLINED
    }

    public boolean isOpen() {
        return answer == Answer.OPEN;
    }

    public boolean isConfirmed() {
        return answer == Answer.CONFIRMED;
    }
}
