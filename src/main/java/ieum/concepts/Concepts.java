package ieum.concepts;

import ieum.shared.search.Condition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The concepts that the portal knows, by whatever they are called in its languages; the broadest are fields of technology. */
@Component
public class Concepts {
    private static final int MOST_NAMES = 3;

    private final String version;
    private final Map<String, Concept> all;
    private final List<Concept> fields;
    private final Map<String, Concept> named = new HashMap<>();

    Concepts() throws IOException {
        this(new ClassPathResource("concepts/taxonomy.txt").getContentAsString(StandardCharsets.UTF_8));
    }

    Concepts(String file) {
        version = DigestUtils.md5DigestAsHex(file.getBytes(StandardCharsets.UTF_8));
        all = Taxonomy.read(file);
        fields = all.values().stream().filter(Concept::isField).toList();
        // what is called so first, then what may be called so
        all.values()
                .forEach(concept ->
                        concept.labels().values().forEach(label -> named.putIfAbsent(plain(label), concept)));
        for (var concept : all.values())
            concept.names().values().forEach(names -> names.forEach(name -> named.putIfAbsent(plain(name), concept)));
    }

    /** Another one once texts have to be read again. */
    public String version() {
        return version;
    }

    public Collection<Concept> all() {
        return all.values();
    }

    /** Those to choose from. */
    public List<Concept> fields() {
        return fields;
    }

    /** What finds a concept, by the {@value #MOST_NAMES} names that it is called by most in each of the five languages. */
    public Condition find(String id, Function<String, Condition> word) {
        return get(id).map(concept -> Condition.any(concept.names().values().stream()
                        .flatMap(names -> names.stream().limit(MOST_NAMES))
                        .distinct()
                        .map(word)
                        .toList()))
                .orElse(Condition.NEVER);
    }

    public Optional<Concept> get(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(all.get(id));
    }

    /** The one that is called so in some language, whatever the case and the spaces. */
    public Optional<Concept> called(String words) {
        return Optional.ofNullable(named.get(plain(words)));
    }

    /** What a concept is part of, the nearest first. */
    public List<Concept> broader(Concept concept) {
        var found = new ArrayList<Concept>();
        for (var at = get(concept.broader()); at.isPresent(); at = get(at.get().broader())) found.add(at.get());
        return found;
    }

    private static String plain(String words) {
        return Scripts.normalized(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
