package ieum.concepts;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The tone mark of an open syllable with two vowels is written on either: {@code hoá} and {@code hóa}, {@code thuỷ} and
 * {@code thủy}, {@code khoẻ} and {@code khỏe}. Here it stands on the first.
 */
class VietnameseTones {
    private static final int TONES = 5;
    private static final String PLAIN = "oOuU";
    private static final String ON_FIRST = "óòỏõọÓÒỎÕỌúùủũụÚÙỦŨỤ";
    private static final String SECOND = "aey";
    private static final String ON_SECOND = "áàảãạéèẻẽẹýỳỷỹỵ";
    private static final Pattern PAIR =
            Pattern.compile("([oO])([áàảãạéèẻẽẹ])(?!\\p{L})|(?<![qQ])([uU])([ýỳỷỹỵ])(?!\\p{L})");

    private VietnameseTones() {}

    /** Of the same length, letter by letter; for a composed text. */
    static String placed(String normalized) {
        return PAIR.matcher(normalized).replaceAll(VietnameseTones::placed);
    }

    private static String placed(MatchResult pair) {
        var letters = pair.group();
        var second = ON_SECOND.indexOf(letters.charAt(1));
        var first = ON_FIRST.charAt(PLAIN.indexOf(letters.charAt(0)) * TONES + second % TONES);
        return "" + first + SECOND.charAt(second / TONES);
    }
}
