package ieum.organizations;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names to look for in texts, however they are spaced and written in capitals or not; a company's also without the form of its
 * company.
 */
public class Names {
    private static final int FEWEST_LETTERS = 3;
    private static final int FEWEST_HANGUL = 2;
    private static final int AROUND = 30;

    /** Forms of companies in the five languages, as words of their own. */
    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(주식회사|유한회사|\\(주\\)|㈜|\\(유\\)|co|corp|corporation|company|inc|incorporated|ltd|limited|llc|plc|gmbh|ag|"
                    + "sa|sas|sasu|sarl|ооо|ао|пао|зао|оао|ип|công ty|cổ phần|tnhh|cp)(?![\\p{L}\\p{N}])[.,]*");

    /** Russian, and Korean with its particles, add to a name what a sentence asks for. */
    private static final String ENDING = "(?:(?<=[가-힣])[가-힣]{0,3}|(?<=[а-яё])[а-яё]{0,3})?";

    private final Pattern pattern;

    private Names(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Those that are long enough to tell anything. */
    public static Names of(Collection<String> names) {
        var alternatives = names.stream()
                .map(Names::normalized)
                .flatMap(name -> Stream.of(name, FORM.matcher(name).replaceAll(" ")))
                .map(name -> name.strip().replaceAll("[\\s.,]+$", ""))
                .filter(Names::tells)
                .distinct()
                .map(Names::spaced)
                .collect(Collectors.joining("|"));
        return new Names(Pattern.compile(
                alternatives.isEmpty()
                        ? "(?!)"
                        : "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")" + ENDING + "(?![\\p{L}\\p{N}])"));
    }

    /** A name in small letters without the form of its company. */
    public static String bare(String name) {
        return FORM.matcher(normalized(name)).replaceAll(" ").strip();
    }

    /** The first of them in a text, with the words around it. */
    public Optional<String> in(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // lower case of some letters is longer, so that places would not be the same
        var lower = normal.toLowerCase(Locale.ROOT);
        var found = pattern.matcher(lower);
        if (!found.find()) return Optional.empty();
        var shown = lower.length() == normal.length() ? normal : lower;
        var from = Math.max(0, found.start() - AROUND);
        var to = Math.min(shown.length(), found.end() + AROUND);
        return Optional.of((from > 0 ? "…" : "")
                + shown.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < shown.length() ? "…" : ""));
    }

    private static boolean tells(String name) {
        var letters = name.codePoints().filter(Character::isLetterOrDigit).count();
        var hangul = name.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL)
                .count();
        return letters >= FEWEST_LETTERS || hangul >= FEWEST_HANGUL;
    }

    private static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String name) {
        return List.of(name.split("[\\s\\-_·]+")).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\-_·]*"));
    }
}
