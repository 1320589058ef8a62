package ieum.matching;

import java.util.Arrays;
import java.util.List;

/** Why two are not brought together. */
public enum DeclineReason {
    NOT_FITTING,
    NO_CAPACITY,
    WRONG_TIME,
    /** They know each other, or work together already. */
    MET_BEFORE,
    OTHER_PARTNER,
    /** Said by the portal: the proposal that came of it was declined. */
    NOT_CHOSEN,
    OTHER;

    /** Those that people choose from. */
    public static List<DeclineReason> choices() {
        return Arrays.stream(values()).filter(reason -> reason != NOT_CHOSEN).toList();
    }
}
