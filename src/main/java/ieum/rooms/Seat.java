package ieum.rooms;

import ieum.matching.IntroductionId;
import ieum.matching.IntroductionStatus;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A pair of the draft, or one that is brought together already, as it is shown.
 *
 * @param title of the challenge
 * @param name of the company
 * @param points none where it is not known, for nobody would suggest the two again
 * @param ofChallenge the place of the company in the challenge's own list, from 1; 0 where it is in none
 * @param ofCompany the place of the challenge in the company's own list, likewise
 * @param introduction by which they are brought together already
 */
public record Seat(
        Pair pair,
        Text title,
        String name,
        @Nullable Integer points,
        int ofChallenge,
        int ofCompany,
        @Nullable Wish wish,
        boolean chosen,
        @Nullable IntroductionId introduction,
        @Nullable IntroductionStatus status) {
    /** Whether it takes a place, in the draft or already. */
    public boolean taken() {
        return introduction == null ? chosen : status != IntroductionStatus.DECLINED;
    }
}
