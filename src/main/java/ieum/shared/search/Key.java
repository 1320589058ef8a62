package ieum.shared.search;

import ieum.shared.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something by which a list can be searched, and what it is called. Made once, for reading what was typed costs nothing then. */
public final class Key {
    private final String name;
    private final Map<Language, List<String>> names;
    private final Kind kind;
    private final Supplier<List<Choice>> choices;
    private final Set<String> folded = new HashSet<>();
    private volatile Folded foldedChoices = new Folded(List.of(), Map.of());

    /** Of which kind its values are. */
    public enum Kind {
        CHOICE,
        TEXT,
        NUMBER,
        DATE
    }

    /**
     * A value.
     *
     * @param name in addresses
     * @param labels in the languages of the interface, the first of each for showing it
     */
    public record Choice(String name, Map<Language, List<String>> labels) {
        /** Quotation marks within a label would end what is typed between others. */
        public Choice {
            labels = labels.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            each -> each.getValue().stream()
                                    .map(Choice::unquoted)
                                    .toList()));
        }

        String said(@Nullable Language language) {
            return language == null
                    ? name
                    : labels.getOrDefault(language, List.of(name)).getFirst();
        }

        private static String unquoted(String label) {
            return label.replaceAll("[\"“”„‟«»＂]", "")
                    .replaceAll("[\\s\\p{Z}]+", " ")
                    .strip();
        }
    }

    /**
     * @param name in addresses
     * @param names in the languages of the interface, the first of each for showing it
     * @param choices the values it may have, or words that stand for values besides those one types
     */
    public Key(String name, Map<Language, List<String>> names, Kind kind, List<Choice> choices) {
        this(name, names, kind, () -> choices);
    }

    /** @param choices the same list until they are others */
    public Key(String name, Map<Language, List<String>> names, Kind kind, Supplier<List<Choice>> choices) {
        this.name = name;
        this.names = names;
        this.kind = kind;
        this.choices = choices;
        folded.add(Vocabulary.folded(name));
        names.values().stream().flatMap(List::stream).map(Vocabulary::folded).forEach(folded::add);
        foldedChoices();
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public List<Choice> choices() {
        return choices.get();
    }

    /** Its name in a language. */
    public String said(@Nullable Language language) {
        return language == null
                ? name
                : names.getOrDefault(language, List.of(name)).getFirst();
    }

    /** What may stand after it, in a language. */
    public List<String> values(Language language) {
        return choices().stream().map(choice -> choice.said(language)).toList();
    }

    Set<String> folded() {
        return folded;
    }

    Map<String, Choice> foldedChoices() {
        var now = choices.get();
        var ready = foldedChoices;
        if (ready.of != now) foldedChoices = ready = Folded.of(now);
        return ready.all;
    }

    private record Folded(List<Choice> of, Map<String, Choice> all) {
        static Folded of(List<Choice> choices) {
            var all = new HashMap<String, Choice>();
            choices.forEach(choice -> all.putIfAbsent(Vocabulary.folded(choice.name()), choice));
            choices.forEach(choice -> choice.labels().values().stream()
                    .flatMap(Collection::stream)
                    .forEach(label -> all.putIfAbsent(Vocabulary.folded(label), choice)));
            return new Folded(choices, all);
        }
    }

    String said(String value, @Nullable Language language) {
        for (var choice : choices()) if (choice.name().equals(value)) return choice.said(language);
        return value;
    }
}
