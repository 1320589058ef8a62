package ieum.shared.search;

import ieum.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could be meant while somebody is typing: the whole search each time, with its last word completed. */
public final class Completion {
    private static final int MOST = 12;
    private static final Pattern LAST = Pattern.compile(
            "(?s)(.*?)([\\p{L}][\\p{L}\\p{M}\\p{N}_-]*)(?:([:：=<>]+)((?:[^\\s,()\"]+,|\"[^\"]*\",)*)(\"?)([^,()\"]*))?$");

    private Completion() {}

    /**
     * @param names for a key with free values, those that begin with what was typed
     */
    public static List<String> of(
            String typed, Vocabulary vocabulary, Language language, BiFunction<String, String, List<String>> names) {
        var start = lastPart(typed);
        var before = typed.substring(0, start);
        var last = LAST.matcher(typed.substring(start));
        if (!last.matches() || !last.group(1).matches("[-(]*")) return List.of();
        var whole = before + last.group(1);
        if (last.group(3) == null)
            return keys(last.group(2), vocabulary, language)
                    .map(key -> whole + key + Sign.IS)
                    .limit(MOST)
                    .toList();
        var key = vocabulary.key(last.group(2));
        if (key.isEmpty()) return List.of();
        var begun = last.group(6);
        return Stream.concat(
                        values(key.get(), begun, language),
                        key.get().kind() == Key.Kind.TEXT && !begun.isEmpty()
                                ? names.apply(key.get().name(), begun).stream()
                                : Stream.of())
                .distinct()
                .map(value -> whole + last.group(2) + last.group(3) + last.group(4) + quoted(value))
                .limit(MOST)
                .toList();
    }

    /** Where the part begins that is being typed: behind the last space that is not within quotation marks. */
    private static int lastPart(String typed) {
        var start = 0;
        var quoted = false;
        for (var at = 0; at < typed.length(); at++) {
            if (typed.charAt(at) == '"') quoted = !quoted;
            else if (typed.charAt(at) == ' ' && !quoted) start = at + 1;
        }
        return start;
    }

    private static Stream<String> keys(String begun, Vocabulary vocabulary, Language language) {
        var folded = Vocabulary.folded(begun);
        return vocabulary.keys().stream()
                .flatMap(key -> Optional.of(key.said(language))
                        .filter(name -> Vocabulary.folded(name).startsWith(folded))
                        .or(() -> Optional.of(key.name())
                                .filter(name -> Vocabulary.folded(name).startsWith(folded)))
                        .stream());
    }

    private static Stream<String> values(Key key, String begun, Language language) {
        var folded = Vocabulary.folded(begun);
        return key.choices().stream()
                .flatMap(choice -> Stream.of(choice.said(language), choice.name())
                        .filter(name -> Vocabulary.folded(name).startsWith(folded))
                        .limit(1));
    }

    private static String quoted(String value) {
        return value.matches("[^\\s,()\"]+") ? value : "\"" + value.replace("\"", "") + "\"";
    }
}
