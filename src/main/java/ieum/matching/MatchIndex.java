package ieum.matching;

import ieum.concepts.Extract;
import java.util.List;
import java.util.Map;

/** Texts by what they speak of, ranked by what they have in common with another. */
public interface MatchIndex extends AutoCloseable {
    /** Adds them, in place of what was there under the same names. */
    void put(Map<String, Extract> texts);

    /** The best first; nothing that has no word and no concept in common with it. */
    List<Hit> best(Extract query, int most);

    @Override
    void close();

    /** A text and how well it fits; scores of one query can be compared with each other only. */
    record Hit(String id, double score) {}
}
