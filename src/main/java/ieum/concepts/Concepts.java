package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.search.Condition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fields of technology that the portal knows, by whatever they are called in its languages. */
@Component
public class Concepts {
    private static final List<Language> COLUMNS =
            List.of(Language.EN, Language.KO, Language.FR, Language.RU, Language.VI);

    private final Map<String, Concept> all = new LinkedHashMap<>();
    private final Map<String, Concept> named = new HashMap<>();

    Concepts() throws IOException {
        var lines = new ClassPathResource("concepts/fields.txt").getContentAsString(StandardCharsets.UTF_8);
        lines.lines().filter(line -> !line.startsWith("#")).map(Concepts::read).forEach(this::add);
    }

    public Collection<Concept> all() {
        return all.values();
    }

    /** What finds a field of technology, whatever it is called in one of the five languages. */
    public Condition find(String id, Function<String, Condition> word) {
        return get(id).map(concept -> Condition.any(
                        concept.labels().values().stream().distinct().map(word).toList()))
                .orElse(Condition.NEVER);
    }

    public Optional<Concept> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The one that is called so in some language, whatever the case and the spaces. */
    public Optional<Concept> called(String words) {
        return Optional.ofNullable(named.get(plain(words)));
    }

    private void add(Concept concept) {
        all.put(concept.id(), concept);
        concept.labels().values().forEach(label -> named.putIfAbsent(plain(label), concept));
    }

    private static Concept read(String line) {
        var parts = line.split("[|]");
        var labels = new EnumMap<Language, String>(Language.class);
        for (var column = 0; column < COLUMNS.size(); column++) labels.put(COLUMNS.get(column), parts[column + 1]);
        return new Concept(parts[0], Map.copyOf(labels));
    }

    private static String plain(String words) {
        return Scripts.normalized(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
