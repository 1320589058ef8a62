package ieum.news;

import ieum.shared.Language;
import java.text.NumberFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article in one language, as it was written: {@code {persons}} stands for the number.
 *
 * @param version the one that was read, so that nobody's change is overwritten unseen
 */
public record Wording(Language language, String title, String body, long version) {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}\\s]{1,40})}");

    /** What stands in braces and is no figure that the event has. */
    List<String> unknown(Set<Figure> known) {
        return NAMED.matcher(title + "\n" + body)
                .results()
                .map(found -> found.group(1))
                .filter(word -> Figure.of(word).filter(known::contains).isEmpty())
                .distinct()
                .toList();
    }

    Set<Figure> used() {
        var used = EnumSet.noneOf(Figure.class);
        NAMED.matcher(title + "\n" + body)
                .results()
                .forEach(found -> Figure.of(found.group(1)).ifPresent(used::add));
        return used;
    }

    /** With the numbers, as its language writes them. */
    Wording filled(Map<Figure, Integer> figures) {
        return new Wording(language, filled(title, figures), filled(body, figures), version);
    }

    private String filled(String words, Map<Figure, Integer> figures) {
        var format = NumberFormat.getIntegerInstance(language.locale());
        return NAMED.matcher(words)
                .replaceAll(found -> Figure.of(found.group(1))
                        .map(figures::get)
                        .map(number -> Matcher.quoteReplacement(format.format(number)))
                        .orElse(Matcher.quoteReplacement(found.group())));
    }
}
