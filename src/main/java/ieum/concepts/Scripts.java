package ieum.concepts;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** In which letters something is written. */
class Scripts {
    private Scripts() {}

    /**
     * The one spelling of everything that looks alike: composed and decomposed Hangul and Vietnamese, but also the
     * signs of Korean keyboards ({@code ㎾} and {@code kW}, {@code ㈜}), full-width letters and small figures.
     */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** By which names are compared: whatever the case and the spaces. */
    static String plain(String words) {
        return normalized(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    static boolean isKorean(String text) {
        return text.codePoints().anyMatch(Scripts::isKorean);
    }

    static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(Scripts::isCyrillic);
    }

    static long count(String text, IntPredicate script) {
        return text.codePoints().filter(script).count();
    }

    static boolean isKorean(int letter) {
        var script = UnicodeScript.of(letter);
        return script == UnicodeScript.HANGUL || script == UnicodeScript.HAN;
    }

    static boolean isKoreanOrDigit(int letter) {
        return isKorean(letter) || Character.isDigit(letter);
    }

    static boolean isCyrillic(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.CYRILLIC;
    }

    static boolean isLatin(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }
}
