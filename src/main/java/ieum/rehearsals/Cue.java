package ieum.rehearsals;

import ieum.programs.CallView;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The moments of a call that one wants to have seen. */
public enum Cue {
    BEFORE_OPENING,
    OPENING,
    LAST_MINUTE,
    LAST_MILLISECOND,
    DEADLINE,
    IN_GRACE,
    AFTER;

    public Instant at(CallView call) {
        var last = call.deadline(null).last();
        return switch (this) {
            case BEFORE_OPENING -> call.opensAt().minus(Duration.ofMinutes(1));
            case OPENING -> call.opensAt();
            case LAST_MINUTE -> call.closesAt().minus(Duration.ofMinutes(1));
            case LAST_MILLISECOND -> last.minusMillis(1);
            case DEADLINE -> call.closesAt();
            case IN_GRACE -> call.closesAt().plus(call.text().grace().dividedBy(2));
            case AFTER -> last.plus(Duration.ofMinutes(1));
        };
    }

    /** In the order of time; without grace, nothing lies within it. */
    public static List<Cue> of(CallView call) {
        var grace = !call.text().grace().isZero();
        return Arrays.stream(values())
                .filter(cue -> grace || cue != IN_GRACE)
                .sorted(Comparator.comparing(cue -> cue.at(call)))
                .toList();
    }
}
