package ieum.shared.search;

import ieum.shared.Language;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keys that one viewer may use on a list. What is not among them does not exist for them. */
public record Vocabulary(List<Key> keys) {
    Optional<Key> key(String typed) {
        var folded = folded(typed);
        return keys.stream()
                .filter(key -> folded(key.name()).equals(folded))
                .findFirst()
                .or(() -> keys.stream()
                        .filter(key -> key.folded().contains(folded))
                        .findFirst());
    }

    /** How the key that is most like this one is called in a language, or empty. */
    String nearestKey(String typed, Language language) {
        var named = new HashMap<String, Key>();
        keys.forEach(key -> key.folded().forEach(name -> named.putIfAbsent(name, key)));
        return nearest(typed, named).map(key -> key.said(language)).orElse("");
    }

    static Optional<Key.Choice> choice(Key key, String typed) {
        return Optional.ofNullable(key.foldedChoices().get(folded(typed)));
    }

    static String nearestChoice(Key key, String typed, Language language) {
        return nearest(typed, key.foldedChoices())
                .map(choice -> choice.said(language))
                .orElse("");
    }

    /** Capitals, accents, spaces and hyphens do not count. */
    static String folded(String words) {
        return Normalizer.normalize(
                Normalizer.normalize(words, Normalizer.Form.NFKD)
                        .replaceAll("\\p{Mn}+", "")
                        .replaceAll("[\\s\\p{Z}_-]+", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd'),
                Normalizer.Form.NFC);
    }

    private static <T> Optional<T> nearest(String typed, Map<String, T> named) {
        var folded = folded(typed);
        if (folded.isEmpty()) return Optional.empty();
        Function<String, Integer> far =
                name -> name.startsWith(folded) && folded.length() > 1 ? 0 : distance(folded, name);
        return named.keySet().stream()
                .sorted()
                .min(java.util.Comparator.comparing(far))
                .filter(name -> far.apply(name) <= Math.max(1, Math.min(3, folded.length() / 3)))
                .map(named::get);
    }

    /** Letters to insert, leave out or replace: Levenshtein's distance. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 3) return Integer.MAX_VALUE;
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) row[column] = column;
        for (var line = 1; line <= one.length(); line++) {
            var corner = row[0];
            row[0] = line;
            for (var column = 1; column < row.length; column++) {
                var replaced = corner + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                corner = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
