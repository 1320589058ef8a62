package ieum.meetings.engine;

import java.util.BitSet;

/**
 * Somebody who meets others: a company, or a person of one.
 *
 * @param away slots in which they cannot
 * @param most meetings they take at all
 * @param ownTable whether others come to their table, so that they need none of the site's
 */
public record Participant(BitSet away, int most, boolean ownTable) {
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public Participant {
        if (most < 0) throw new IllegalArgumentException("Nobody takes less than no meeting");
        away = (BitSet) away.clone();
    }

    @Override
    public BitSet away() {
        return (BitSet) away.clone();
    }
}
