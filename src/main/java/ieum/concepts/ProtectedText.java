package ieum.concepts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text for a translator: its proper names are {@code [[1]]}, {@code [[2]]} and so on, in their order.
 *
 * @param words what is translated
 * @param put what stands for each afterwards
 */
public record ProtectedText(String words, List<String> put) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\[\\s*\\[\\s*(\\d{1,6})\\s*]\\s*]");

    /** With every name in its place again; none where one was lost, doubled or made up. */
    public Optional<String> restored(String translated) {
        var seen = new HashSet<Integer>();
        var places = PLACEHOLDER.matcher(translated);
        while (places.find()) {
            var number = number(places.toMatchResult());
            if (number < 1 || number > put.size() || !seen.add(number)) return Optional.empty();
        }
        if (seen.size() != put.size()) return Optional.empty();
        return Optional.of(PLACEHOLDER
                .matcher(translated)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(put.get(number(place) - 1))));
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
