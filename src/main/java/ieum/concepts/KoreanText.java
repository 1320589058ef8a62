package ieum.concepts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text as Korean. The analyzer's dictionary does not know every compound of the field ({@code 예지보전} becomes
 * {@code 지보} and {@code 전}), and people put spaces into compounds or not: so words are also kept as written.
 *
 * @param parts what words consist of, without particles and endings, and the numbers among them
 * @param wholes words as written but for particles and endings, and each two of them as if written in one
 * @param guesses each two syllables of the words that were probably misread
 */
record KoreanText(List<Word> parts, List<Word> wholes, List<Word> guesses) {
    static final KoreanText NONE = new KoreanText(List.of(), List.of(), List.of());

    static KoreanText of(String normalized, WordAnalyzer analyzer) {
        if (!Scripts.isKorean(normalized)) return NONE;
        var parts = analyzer.words(normalized).stream()
                .filter(word -> word.isKorean() || word.isNumber())
                .toList();
        var wholes = new ArrayList<Word>();
        var guesses = new ArrayList<Word>();
        for (var i = 0; i < parts.size(); ) {
            var start = beginning(normalized, parts.get(i));
            // a syllable that stands alone inside a word, or was dropped at its beginning, was probably misread
            var misread = start < parts.get(i).start();
            var end = start;
            for (; i < parts.size() && beginning(normalized, parts.get(i)) == start; i++) {
                end = parts.get(i).end();
                misread |= end - parts.get(i).start() == 1;
            }
            var whole = new Word(normalized.substring(start, end), start, end);
            wholes.add(whole);
            if (misread) guesses.addAll(pairs(whole));
        }
        wholes.addAll(joined(normalized, wholes));
        return new KoreanText(parts, wholes, guesses);
    }

    Stream<Word> words() {
        return Stream.of(parts, wholes, guesses).flatMap(List::stream);
    }

    /** Of this text what stands where the word does. */
    KoreanText at(Word word) {
        return new KoreanText(at(word, parts), at(word, wholes), at(word, guesses));
    }

    private static List<Word> at(Word word, List<Word> words) {
        return words.stream().filter(word::overlaps).toList();
    }

    /** Where the word begins that the part belongs to; where it ends is not known, for a particle may follow. */
    private static int beginning(String normalized, Word part) {
        var start = part.start();
        var earliest = Math.max(0, start - WordAnalyzer.LONGEST_TERM);
        while (start > earliest && Scripts.isKoreanOrDigit(normalized.charAt(start - 1))) start--;
        return start;
    }

    private static List<Word> pairs(Word whole) {
        return IntStream.range(whole.start(), whole.end() - 1)
                .mapToObj(at ->
                        new Word(whole.text().substring(at - whole.start(), at - whole.start() + 2), at, at + 2))
                .toList();
    }

    /** Without a particle, of which there is none if only a space lies between them. */
    private static List<Word> joined(String normalized, List<Word> wholes) {
        return IntStream.range(1, wholes.size())
                .filter(second -> areNeighbours(normalized, wholes.get(second - 1), wholes.get(second)))
                .mapToObj(second -> wholes.get(second - 1).and(wholes.get(second)))
                .toList();
    }

    private static boolean areNeighbours(String normalized, Word first, Word second) {
        return first.isKorean()
                && second.isKorean()
                && first.end() + 1 == second.start()
                && normalized.charAt(first.end()) == ' ';
    }
}
