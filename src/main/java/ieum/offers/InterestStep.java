package ieum.offers;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an interest.
 *
 * @param by the person, or {@link AccountId#NOBODY} for whom they are still unknown
 * @param remark the centre's words when it passes it on, or why somebody declined
 */
public record InterestStep(
        InterestStatus to,
        Party party,
        AccountId by,
        Instant at,
        @Nullable Text remark) {
    InterestStep without(boolean person, boolean remark) {
        return new InterestStep(to, party, person ? AccountId.NOBODY : by, at, remark ? null : this.remark);
    }
}
