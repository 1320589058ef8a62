package ieum.events;

import ieum.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a session brought, as it is written down.
 *
 * @param body may be empty where organisations say it all
 * @param answer of a question, or empty
 * @param votes of a decision, where they were counted
 * @param organization whose name it is for a member or a contact, else empty
 * @param other the other side of a contact, else empty
 */
public record OutcomeText(
        OutcomeKind kind,
        String body,
        Language language,
        String answer,
        @Nullable Votes votes,
        String organization,
        String other) {
    /** How many were for it, against it, and neither. */
    public record Votes(int inFavour, int against, int abstained) {}
}
