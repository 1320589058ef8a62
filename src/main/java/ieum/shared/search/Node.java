package ieum.shared.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search as a tree. What {@link #print} gives is read as the same tree again. */
public sealed interface Node {
    /** Everything: nothing was typed. */
    All NOTHING = new All(List.of());

    /** @param language in which keys and values are said, or null for the form of addresses */
    String print(ieum.shared.@Nullable Language language);

    default boolean isEmpty() {
        return this instanceof All all && all.parts.isEmpty();
    }

    record All(List<Node> parts) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part.print(language) + ")" : part.print(language))
                    .collect(Collectors.joining(" "));
        }
    }

    record Any(List<Node> parts) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            return parts.stream()
                    .map(part -> part instanceof All ? "(" + part.print(language) + ")" : part.print(language))
                    .collect(Collectors.joining(" OR "));
        }
    }

    record Not(Node part) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            var inner = part.print(language);
            return part instanceof All || part instanceof Any ? "-(" + inner + ")" : "-" + inner;
        }
    }

    record Word(String text) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            return text;
        }
    }

    record Phrase(String text) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            return "\"" + text + "\"";
        }
    }

    /** A key with values, as it was typed. */
    record Term(String key, Sign sign, List<String> values) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            return key + sign + list(values);
        }
    }

    /** A key that there is, with values that it has. */
    record Known(Key key, Sign sign, List<String> values, List<Value> meant) implements Node {
        @Override
        public String print(ieum.shared.@Nullable Language language) {
            return key.said(language)
                    + sign
                    + list(values.stream()
                            .map(value -> key.said(value, language))
                            .toList());
        }
    }

    private static String list(List<String> values) {
        return values.stream()
                .map(value -> value.matches("[\\p{L}\\p{N}+.#@_-][^\\s\\p{Z},()\"]*") ? value : "\"" + value + "\"")
                .collect(Collectors.joining(","));
    }
}
