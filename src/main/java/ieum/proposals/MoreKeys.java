package ieum.proposals;

import ieum.organizations.Viewer;
import ieum.shared.search.Condition;
import ieum.shared.search.Key;
import ieum.shared.search.Value;
import java.util.List;

/**
 * Keys for searching the list of proposals whose facts another module has, such as reviews. Whoever implements it says for whom
 * they are: for anybody else they do not exist.
 */
public interface MoreKeys {
    /** Those for this viewer. The same objects each time, for they are costly to make. */
    List<Key> keys(Viewer viewer);

    /**
     * Which proposals have it, in SQL where p is the proposal; of those of which the viewer may not know it, never one.
     *
     * @param key the name of one of {@link #keys}
     */
    Condition condition(String key, Value value, Viewer viewer);
}
