package ieum.reviews;

import ieum.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the decision on a proposal, for somebody who may make it.
 *
 * @param byTwo whether it needs two persons
 * @param second who else could confirm what this person proposes
 */
public record DecisionView(
        boolean byTwo, @Nullable ProposedDecision proposed, AccountId viewer, Second second, String operatorName) {
    /** Where a second person is found. */
    public enum Second {
        COLLEAGUE,
        OPERATOR,
        NOBODY
    }

    static final DecisionView NOTHING_TO_SAY =
            new DecisionView(false, null, new AccountId(new java.util.UUID(0, 0)), Second.COLLEAGUE, "");

    public boolean isOwn() {
        return proposed != null && proposed.by().equals(viewer);
    }

    /** Whether it waits for this very person. */
    public boolean isToConfirm() {
        return proposed != null && proposed.isOpen() && !isOwn();
    }
}
