package ieum.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds things by what a list calls them: a foreign id imported earlier, an id of the portal's, else a name. */
class Lookup<T> {
    private final Map<String, UUID> foreign;
    private final Map<UUID, T> byId = new HashMap<>();
    private final Map<String, Set<T>> byName = new HashMap<>();

    Lookup(Map<String, UUID> foreign) {
        this.foreign = foreign;
    }

    void add(UUID id, T thing, Iterable<String> names) {
        byId.put(id, thing);
        for (var name : names)
            byName.computeIfAbsent(key(name), key -> new LinkedHashSet<>()).add(thing);
    }

    /** None, one, or several of the same name. */
    Set<T> find(String written) {
        var id = foreign.get(written);
        var known = byId.get(id == null ? uuid(written) : id);
        return known == null ? byName.getOrDefault(key(written), Set.of()) : Set.of(known);
    }

    /** Capitals, widths and spaces do not matter. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException name) {
            return new UUID(0, 0);
        }
    }
}
