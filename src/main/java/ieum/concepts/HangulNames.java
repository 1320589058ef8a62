package ieum.concepts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Korean names in a text, whether or not there are spaces in them, and whatever particle follows. A name begins where a
 * word does, or a part of one that the analyzer knows, or where another name ends; of two syllables it also ends so, for
 * {@code 가스} is no part of {@code 가스켓}.
 */
class HangulNames<T> {
    private static final int SURE = 3;
    private static final char BREAK = '\n';

    /** What follows a name within a word; the analyzer sometimes takes the name apart with it. */
    private static final Set<String> PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "로", "으로", "와", "과", "도", "만", "까지", "부터", "보다", "처럼", "이나",
            "나", "용", "형", "별", "시", "및", "등", "들", "들이", "들을", "들의", "인", "인데", "입니다", "에는", "에도", "에서는", "에서도", "으로는",
            "로는", "와의", "과의", "에만", "마다", "이며", "이고", "이라", "라도", "화", "화된", "하고", "하는", "한", "할", "해", "됩니다", "되는",
            "된", "되어", "합니다", "하여", "해서", "하면", "하기", "함");

    private final Map<String, T> names = new HashMap<>();
    private int longest;

    void put(String name, T what) {
        var compact = name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}-]+", "");
        if (compact.length() < 2) return;
        names.putIfAbsent(compact, what);
        longest = Math.max(longest, compact.length());
    }

    /** Whether it is worth to have the text analysed. */
    boolean mayBeIn(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}-]+", "");
        for (int at = 0; at < letters.length(); at++)
            for (int length = Math.min(longest, letters.length() - at); length >= 2; length--)
                if (names.containsKey(letters.substring(at, at + length))) return true;
        return false;
    }

    /** What a name stands for, and where it does. */
    record Found<T>(T what, int start, int end) {}

    /** @param korean the same text as the analyzer took it apart */
    List<Found<T>> in(String text, KoreanText korean) {
        var line = new Line(text, korean);
        var found = new ArrayList<Found<T>>();
        for (int at = 0, end = 0; at < line.letters.length(); at++) {
            // within another name nothing begins but where a word does
            if (at != end && !line.begins(at)) continue;
            for (int length = Math.min(longest, line.letters.length() - at); length >= 2; length--) {
                var what = names.get(line.letters.substring(at, at + length));
                // what stands within another is a part of its name
                if (what == null || at + length <= end || !line.whole(at, at + length)) continue;
                var from = line.places.get(at);
                var to = line.places.get(at + length - 1) + 1;
                found.add(new Found<>(what, from, to));
                end = at + length;
                break;
            }
        }
        return found;
    }

    /** The letters of a text without the spaces between its words, and where each stood. */
    private static class Line {
        final StringBuilder letters = new StringBuilder();
        final List<Integer> places = new ArrayList<>();
        private final String text;
        private final boolean[] starts;
        private final boolean[] ends;

        Line(String text, KoreanText korean) {
            this.text = text;
            starts = new boolean[text.length() + 1];
            ends = new boolean[text.length() + 1];
            for (var part : korean.parts()) {
                starts[part.start()] = true;
                ends[part.end()] = true;
            }
            for (int place = 0; place < text.length(); place++) {
                var letter = text.charAt(place);
                var before = place == 0 ? ' ' : text.charAt(place - 1);
                if (Character.isLetterOrDigit(letter)) {
                    if (!Character.isLetterOrDigit(before)) starts[place] = true;
                    letters.append(Character.toLowerCase(letter));
                    places.add(place);
                } else {
                    ends[place] = true;
                    if (letter != ' ' && letter != '-') {
                        letters.append(BREAK);
                        places.add(place);
                    }
                }
            }
            ends[text.length()] = true;
        }

        boolean begins(int at) {
            var place = places.get(at);
            return starts[place] || !sameScript(at - 1, at);
        }

        boolean whole(int from, int to) {
            if (from > 0 && isLatin(from) && isLatin(from - 1) && adjacent(from - 1)) return false;
            if (to < letters.length() && isLatin(to - 1) && isLatin(to) && adjacent(to - 1)) return false;
            return to - from >= SURE && !spansWords(from, to)
                    || isLatin(to - 1)
                    || ends[places.get(to - 1) + 1]
                    || to == letters.length()
                    || opensWord(from) && PARTICLES.contains(restOfWord(to));
        }

        /** Then it does not end within the last of them: {@code 무인 기지} is no {@code 무인기}. */
        private boolean spansWords(int from, int to) {
            return places.get(to - 1) - places.get(from) != to - 1 - from;
        }

        private boolean opensWord(int at) {
            var place = places.get(at);
            return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
        }

        private String restOfWord(int at) {
            var from = places.get(at);
            var to = from;
            while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) to++;
            return text.substring(from, to);
        }

        private boolean sameScript(int one, int other) {
            return one >= 0 && isLatin(one) == isLatin(other);
        }

        private boolean adjacent(int at) {
            return places.get(at) + 1 == places.get(at + 1);
        }

        private boolean isLatin(int at) {
            var letter = letters.charAt(at);
            return letter < 0x250 && Character.isLetterOrDigit(letter);
        }
    }
}
