package ieum.meetings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each meeting is worth: the first wish of a participant ten points, the second nine, from the tenth on one; both sides'
 * wishes are added; and five where the other agreed without wishing by themselves. Whoever said "no thanks" does not meet.
 */
final class Weights {
    private static final int FIRST = 10;
    private static final int ACCEPTED = 5;

    private Weights() {}

    static Map<Pair, Integer> of(List<WishView> wishes, boolean acceptedOnly) {
        var weights = new LinkedHashMap<Pair, Integer>();
        var refused = new HashSet<Pair>();
        var agreed = new HashMap<Pair, Boolean>();
        for (var wish : wishes) {
            var pair = Pair.of(wish.from(), wish.to());
            if (wish.answer() == WishAnswer.DECLINED && !wish.mutual()) refused.add(pair);
            agreed.merge(pair, wish.mutual() || wish.answer() == WishAnswer.ACCEPTED, Boolean::logicalOr);
            weights.merge(
                    pair,
                    Math.max(1, FIRST + 1 - wish.rank())
                            + (wish.answer() == WishAnswer.ACCEPTED && !wish.mutual() ? ACCEPTED : 0),
                    Integer::sum);
        }
        weights.keySet().removeIf(pair -> refused.contains(pair) || acceptedOnly && !agreed.getOrDefault(pair, false));
        return weights;
    }
}
