package ieum.concepts;

import ieum.shared.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All concepts at one time; never changed. */
class Known {
    private static final int LETTERS = 12;

    final Base base;
    final long number;
    final Map<String, Concept> all;
    final List<Concept> fields;
    final Map<String, Concept> named = new HashMap<>();
    final Map<String, List<Concept>> narrower = new HashMap<>();
    final Set<String> changed = new HashSet<>();
    private final Map<Language, Map<String, Concept>> byLanguage = new EnumMap<>(Language.class);

    /** What the portal comes with. */
    record Base(String hash, Map<String, Concept> all) {
        static Base of(String file) {
            return new Base(hash(file), Taxonomy.read(file));
        }

        static String hash(String file) {
            try {
                var bytes = MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(bytes).substring(0, LETTERS);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    /** @param number of the last of these changes */
    Known(Base base, List<ConceptChange> changes, long number) {
        this.base = base;
        this.number = number;
        all = changes.isEmpty() ? base.all() : Overlay.over(base.all(), changes);
        fields = all.values().stream().filter(Concept::isField).toList();
        // what is called so first, then what may be called so
        for (var concept : all.values())
            concept.labels().values().forEach(label -> named.putIfAbsent(Scripts.plain(label), concept));
        for (var concept : all.values()) {
            concept.names()
                    .forEach((language, names) -> names.forEach(name -> {
                        named.putIfAbsent(Scripts.plain(name), concept);
                        byLanguage
                                .computeIfAbsent(language, one -> new HashMap<>())
                                .putIfAbsent(Scripts.plain(name), concept);
                    }));
            if (concept.broader() != null)
                narrower.computeIfAbsent(concept.broader(), id -> new ArrayList<>())
                        .add(concept);
            if (!concept.equals(base.all().get(concept.id()))) changed.add(concept.id());
        }
    }

    String version() {
        return base.hash() + "." + number;
    }

    /** What is wrong with a concept like this; nothing if it can stand so. */
    List<ConceptProblem> problems(String id, ConceptText text) {
        var problems = new ArrayList<ConceptProblem>();
        for (var language : Language.values()) {
            var names = text.names(language);
            if (names.isEmpty()) problems.add(new ConceptProblem(language, "concept.problem.label", List.of(), null));
            for (var name : names) {
                var other = byLanguage.getOrDefault(language, Map.of()).get(Scripts.plain(name));
                if (other != null && !other.id().equals(id))
                    problems.add(new ConceptProblem(language, "concept.problem.taken", List.of(name), other));
                if (name.length() > WordAnalyzer.LONGEST_TERM)
                    problems.add(new ConceptProblem(
                            language, "concept.problem.long", List.of(WordAnalyzer.LONGEST_TERM), null));
            }
        }
        for (var at = text.broader() == null ? null : all.get(text.broader());
                at != null;
                at = at.broader() == null ? null : all.get(at.broader()))
            if (at.id().equals(id)) {
                problems.add(new ConceptProblem(null, "concept.problem.circle", List.of(), all.get(text.broader())));
                break;
            }
        return problems;
    }

    /** An id that nothing has had, by an English name. */
    String free(String name) {
        var words = Scripts.plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var start = words.isEmpty()
                ? "concept"
                : words.substring(0, Math.min(words.length(), 60)).replaceAll("-+$", "");
        var free = start;
        for (int count = 2; all.containsKey(free) || base.all().containsKey(free); count++) free = start + "-" + count;
        return free;
    }

    /** From the broadest down, each followed by what is part of it. */
    Map<Concept, Integer> tree(Language language) {
        var tree = new LinkedHashMap<Concept, Integer>();
        fields.stream().sorted(byLabel(language)).forEach(field -> hang(field, 0, language, tree));
        return tree;
    }

    private void hang(Concept concept, int depth, Language language, Map<Concept, Integer> tree) {
        tree.put(concept, depth);
        narrower.getOrDefault(concept.id(), List.of()).stream()
                .sorted(byLabel(language))
                .forEach(part -> hang(part, depth + 1, language, tree));
    }

    private static java.util.Comparator<Concept> byLabel(Language language) {
        return java.util.Comparator.comparing(
                concept -> concept.label(language), java.text.Collator.getInstance(language.locale()));
    }
}
