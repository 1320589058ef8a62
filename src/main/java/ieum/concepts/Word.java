package ieum.concepts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A word or a term for it, and where it stands in the text: from {@code start} to before {@code end}. */
record Word(String text, int start, int end) {
    private static final Pattern LETTERS_WITH_NUMBERS =
            Pattern.compile("([A-Za-z]{2,})(\\d[\\d.]*)|(\\d[\\d.]*)([A-Za-z]{2,})");

    boolean overlaps(Word other) {
        return start < other.end && other.start < end;
    }

    Word and(Word next) {
        return new Word(text + next.text, start, next.end);
    }

    /** Whether only the Korean analyzer can take it apart. */
    boolean isKorean() {
        return Scripts.isKorean(text);
    }

    boolean isNumber() {
        return text.chars().allMatch(Character::isDigit);
    }

    /** The two of {@code trl7} and {@code 10mw}, which others write with a space; none of {@code 5g}. */
    List<Word> parts() {
        var both = LETTERS_WITH_NUMBERS.matcher(text);
        if (!both.matches()) return List.of();
        return IntStream.rangeClosed(1, both.groupCount())
                .mapToObj(both::group)
                .filter(Objects::nonNull)
                .map(part -> new Word(part.toLowerCase(Locale.ROOT), start, end))
                .toList();
    }
}
