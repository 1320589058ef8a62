package ieum.rehearsals;

import java.util.Locale;

/** Whom a made person plays, and of an applicant how they go about it. */
public enum Part {
    ADMINISTRATOR,
    OPERATOR,
    SUPERVISOR,
    CENTRE,
    FUNDER,
    COMPANY,
    REVIEWER,
    /** Has a complete draft, and leaves it to whoever rehearses to submit it. */
    READY,
    /** Gets no further than a title. */
    UNFINISHED,
    /** Chose to be submitted at closing. */
    AT_CLOSING,
    /** Does not meet the rules of the call, and tries all the same. */
    INELIGIBLE,
    /** Submits in the last minute. */
    PUNCTUAL;

    public boolean applies() {
        return compareTo(READY) >= 0;
    }

    /** How applicants go about it, one after the other; from the fifth on, one in four does not get done. */
    static Part ofApplicant(int number) {
        return switch (number) {
            case 1 -> READY;
            case 2 -> UNFINISHED;
            case 3 -> AT_CLOSING;
            case 4 -> INELIGIBLE;
            default -> number % 4 == 0 ? UNFINISHED : PUNCTUAL;
        };
    }

    /** As it stands in made addresses. */
    String word() {
        return applies() ? "applicant" : name().toLowerCase(Locale.ROOT);
    }
}
