package ieum.matching;

import ieum.concepts.Extract;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is compared, ranked by how much a text has in common with each. Safe for use by many threads. */
public interface MatchIndex extends AutoCloseable {
    /** Of these things exactly these entries from now on, for every search that begins after. */
    void put(Collection<Thing> things, Collection<Entry> entries);

    /**
     * The best first, each thing once.
     *
     * @param most how many at the most
     */
    List<Hit> best(Extract query, Among among, int most);

    /** How much a word or concept says here: the rarer the more; nothing where it is unknown. */
    double weight(Sign sign);

    /** How many entries there are. */
    int size();

    /** The digest of every entry by its id. */
    Map<String, String> digests();

    @Override
    void close();

    /** That of which there may be several entries. */
    record Thing(String kind, UUID subject) {}

    /**
     * @param score higher is better; comparable within one query only
     * @param closeness the same beside what a text would have that says all that was asked for; rarely more than 1
     */
    record Hit(Thing thing, String part, double score, double closeness) {}

    /** What texts may have in common: a stem of a word, or the id of a concept. */
    record Sign(boolean concept, String value) {}
}
