package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.search.Condition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The concepts that the portal knows, by whatever they are called in its languages; the broadest are fields of technology. */
@Component
public class Concepts {
    private static final int MOST_NAMES = 3;

    private volatile Known known;

    Concepts() throws IOException {
        this(new ClassPathResource("concepts/taxonomy.txt").getContentAsString(StandardCharsets.UTF_8));
    }

    Concepts(String file) {
        known = new Known(Known.Base.of(file), List.of(), 0);
    }

    /** A short word that is another one whenever concepts are others: of the file, and of what was changed since. */
    public String version() {
        return known.version();
    }

    public Collection<Concept> all() {
        return known.all.values();
    }

    /** Those to choose from. */
    public List<Concept> fields() {
        return known.fields;
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
        return id == null ? Optional.empty() : Optional.ofNullable(known.all.get(id));
    }

    /** The one that is called so in some language, whatever the case and the spaces. */
    public Optional<Concept> called(String words) {
        return Optional.ofNullable(known.named.get(Scripts.plain(words)));
    }

    /** What a concept is part of, the nearest first. */
    public List<Concept> broader(Concept concept) {
        var found = new ArrayList<Concept>();
        for (var at = get(concept.broader()); at.isPresent(); at = get(at.get().broader())) found.add(at.get());
        return found;
    }

    /** What is part of it, and of nothing between. */
    public List<Concept> narrower(Concept concept) {
        return known.narrower.getOrDefault(concept.id(), List.of());
    }

    /** Each with how many are above it: the fields by their labels, each followed by what is part of it. */
    public Map<Concept, Integer> tree(Language language) {
        return known.tree(language);
    }

    /** Whether it is another than in the file that the portal comes with, or not there at all. */
    public boolean isChanged(Concept concept) {
        return known.changed.contains(concept.id());
    }

    /** Something made of each, made anew when concepts are others; the same list until then. */
    public <T> Supplier<List<T>> each(Function<Concept, T> made) {
        return new Supplier<>() {
            private @Nullable Known of;
            private List<T> all = List.of();

            @Override
            public synchronized List<T> get() {
                var now = known;
                if (now != of) {
                    all = now.all.values().stream().map(made).toList();
                    of = now;
                }
                return all;
            }
        };
    }

    Known known() {
        return known;
    }

    void become(Known known) {
        this.known = known;
    }
}
