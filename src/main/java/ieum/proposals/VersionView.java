package ieum.proposals;

import ieum.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a proposal in the list of them.
 *
 * @param key names it among those of its proposal
 * @param number the first, second … of what was submitted, or nothing
 * @param by nobody where that was not noted down yet
 * @param sha256 its fingerprint, where it was submitted
 */
public record VersionView(
        String key,
        State state,
        @Nullable Integer number,
        @Nullable AccountId by,
        Instant at,
        @Nullable String sha256) {
    /** What is being written now, and what stands now, by themselves. */
    static final String CHANGE = "change";

    static final String NOW = "now";

    /** What kind of version it is. */
    public enum State {
        /** The draft as it is now. */
        DRAFT,
        /** What is to take the place of what was submitted. */
        CHANGE,
        /** What was submitted last. */
        STANDING,
        /** What was submitted before. */
        EARLIER,
        /** A draft as it was once. */
        KEPT
    }

    public boolean wasSubmitted() {
        return sha256 != null;
    }
}
