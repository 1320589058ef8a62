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
        var words = new StringBuilder();
        var at = 0;
        for (var place : PLACEHOLDER.matcher(translated).results().toList()) {
            words.append(translated, at, place.start());
            // what follows a Korean name at once is a particle; elsewhere it would make another word of the name
            if (at < place.start() && isSpelled(translated.codePointBefore(place.start()))) words.append(' ');
            words.append(put.get(number(place) - 1));
            if (place.end() < translated.length() && isSpelled(translated.codePointAt(place.end()))) words.append(' ');
            at = place.end();
        }
        return Optional.of(words.append(translated, at, translated.length()).toString());
    }

    private static boolean isSpelled(int letter) {
        return Scripts.isLatin(letter) || Scripts.isCyrillic(letter);
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
