package ieum.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Whether an index holds what the database does, and where not: by the ids of entries. */
public record Agreement(int same, List<String> missing, List<String> outdated, List<String> surplus) {
    static Agreement of(Map<String, String> database, Map<String, String> index) {
        var missing = new TreeSet<>(database.keySet());
        missing.removeAll(index.keySet());
        var surplus = new TreeSet<>(index.keySet());
        surplus.removeAll(database.keySet());
        var outdated = new TreeSet<>(database.keySet());
        outdated.removeIf(id -> !index.containsKey(id) || Objects.equals(database.get(id), index.get(id)));
        return new Agreement(
                database.size() - missing.size() - outdated.size(),
                List.copyOf(missing),
                List.copyOf(outdated),
                List.copyOf(surplus));
    }

    public boolean whole() {
        return missing.isEmpty() && outdated.isEmpty() && surplus.isEmpty();
    }
}
