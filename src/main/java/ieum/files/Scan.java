package ieum.files;

import org.jspecify.annotations.Nullable;

/**
 * What a virus scanner said of a file.
 *
 * @param signature what it found, where it found something
 */
public record Scan(State state, @Nullable String signature) {
    /** How far it has come. */
    public enum State {
        /** There was no scanner when the file came. */
        NOT_SCANNED,
        /** It will be looked at. */
        WAITING,
        /** The scanner did not answer; it is asked again. */
        UNREACHABLE,
        /** The scanner takes no file like that. */
        UNSCANNABLE,
        CLEAN,
        INFECTED
    }

    static Scan none() {
        return new Scan(State.NOT_SCANNED, null);
    }

    static Scan of(State state) {
        return new Scan(state, null);
    }

    public boolean isInfected() {
        return state == State.INFECTED;
    }

    /** Whether a scanner has still to look. */
    public boolean isDue() {
        return state == State.WAITING || state == State.UNREACHABLE;
    }

    boolean isDone() {
        return state == State.CLEAN || state == State.INFECTED || state == State.UNSCANNABLE;
    }
}
