package ieum.concepts;

import ieum.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Concepts as a file has them, one after the other, with an empty line between:
 *
 * <pre>
 * boil-off-gas &lt; liquefied-natural-gas
 * en: boil-off gas; BOG; boil-off rate
 * ko: 증발가스; BOG; 증발률
 * fr: …
 * ru: …
 * vi: …
 * ~ cryogenic-tank, gas-leak
 * </pre>
 *
 * What it is broader than and its neighbours may be left out. A line that begins with # is a remark.
 */
class Taxonomy {
    private final Map<String, Concept> all = new LinkedHashMap<>();

    private Taxonomy() {}

    /** @throws IllegalArgumentException that names the concept which cannot be read */
    static Map<String, Concept> read(String file) {
        var taxonomy = new Taxonomy();
        for (var block : file.split("\\R\\s*\\R")) taxonomy.add(block);
        taxonomy.all.values().forEach(taxonomy::check);
        return taxonomy.all;
    }

    private void add(String block) {
        var lines = block.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) return;
        var head = lines.getFirst().split("\\s*<\\s*", 2);
        var names = new EnumMap<Language, List<String>>(Language.class);
        var neighbours = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size()))
            if (line.startsWith("~"))
                neighbours.addAll(List.of(line.substring(1).strip().split("\\s*,\\s*")));
            else
                names.put(
                        Language.valueOf(line.substring(0, 2).toUpperCase(Locale.ROOT)),
                        List.of(line.substring(3).strip().split("\\s*;\\s*")));
        if (names.size() != Language.values().length)
            throw new IllegalArgumentException(head[0] + " is not named in every language");
        var concept = new Concept(head[0], Map.copyOf(names), broader(head), List.copyOf(neighbours));
        if (all.put(concept.id(), concept) != null) throw new IllegalArgumentException(head[0] + " stands there twice");
    }

    private static @Nullable String broader(String[] head) {
        return head.length > 1 ? head[1] : null;
    }

    private void check(Concept concept) {
        for (var neighbour : concept.neighbours())
            if (!all.containsKey(neighbour))
                throw new IllegalArgumentException(concept.id() + " has an unknown neighbour " + neighbour);
        var seen = new ArrayList<String>();
        for (var at = concept; at.broader() != null; ) {
            seen.add(at.id());
            var broader = all.get(at.broader());
            if (broader == null || seen.contains(broader.id()))
                throw new IllegalArgumentException(at.id() + " is part of " + at.broader() + ", which leads nowhere");
            at = broader;
        }
    }
}
