package ieum.events;

import java.util.List;

/** What a session can bring; which of these, its own kind says. Round tables and pitches keep what they bring themselves. */
public enum OutcomeKind {
    /** What was said that those should know who were not there. */
    KEY_POINT,
    /** Somebody asked; the answer may come later. */
    QUESTION,
    /** With votes where they were counted. */
    DECISION,
    /** What a group worked out. */
    RESULT,
    /** An organisation joined what was founded or presented. */
    MEMBER,
    /** Two organisations agreed to go on; shown to them and to the organisers alone. */
    CONTACT;

    /** In the order in which they are offered. */
    public static List<OutcomeKind> of(SessionKind kind) {
        return switch (kind) {
            case TALK -> List.of(KEY_POINT, QUESTION);
            case BRIEFING -> List.of(QUESTION, KEY_POINT);
            case GENERAL_MEETING -> List.of(DECISION, KEY_POINT);
            case WORKSHOP -> List.of(RESULT, KEY_POINT);
            case NETWORKING -> List.of(MEMBER, CONTACT, KEY_POINT);
            case PARTNERING -> List.of(CONTACT);
            case ROUND_TABLE, PITCH -> List.of();
        };
    }

    /** Whether it is about organisations rather than words. */
    public boolean names() {
        return this == MEMBER || this == CONTACT;
    }
}
