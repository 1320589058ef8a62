package ieum.meetings;

import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two says has come of a meeting, months later.
 *
 * @param note for the organisers and their own side
 */
public record ResultText(State state, @Nullable Text note) {
    /** How far it has come; contracts are told by themselves. */
    public enum State {
        NOTHING,
        TALKING,
        COOPERATION
    }
}
