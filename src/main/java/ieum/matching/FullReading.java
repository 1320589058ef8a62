package ieum.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything, one kind of things after the other, some at a time. */
class FullReading {
    static final int AT_ONCE = 500;

    private final IndexReading reading;
    private final String taxonomy;
    private final Deque<String> kinds;
    private final int total;
    private int done;
    private @Nullable UUID last;

    FullReading(IndexReading reading, String taxonomy, Deque<String> kinds, int total) {
        this.reading = reading;
        this.taxonomy = taxonomy;
        this.kinds = new ArrayDeque<>(kinds);
        this.total = total;
    }

    String taxonomy() {
        return taxonomy;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    /** The next of them. Whether there are more. */
    boolean step(MatchIndex index) {
        if (kinds.isEmpty()) return false;
        var texts = reading.after(kinds.getFirst(), last, AT_ONCE);
        if (texts.isEmpty()) {
            kinds.removeFirst();
            last = null;
            return !kinds.isEmpty();
        }
        reading.put(texts, index);
        done += texts.size();
        last = texts.getLast().subject();
        return true;
    }
}
