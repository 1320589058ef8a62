package ieum.concepts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences of words that stand for something, of which the longest counts. */
class WordTrie<T> {
    private final Map<String, WordTrie<T>> next = new HashMap<>();
    private @Nullable T what;

    /** The first that takes a sequence keeps it. */
    void put(List<Word> words, T what) {
        if (words.isEmpty()) return;
        var at = this;
        for (var word : words) at = at.next.computeIfAbsent(word.text(), text -> new WordTrie<>());
        if (at.what == null) at.what = what;
    }

    /** What begins there, and how many words it takes. */
    record Found<T>(T what, int length) {}

    /** Everything that begins there, the longest first. */
    List<Found<T>> all(List<Word> words, int from) {
        var found = new ArrayList<Found<T>>();
        var at = this;
        for (int place = from; place < words.size(); place++) {
            at = at.next.get(words.get(place).text());
            if (at == null) break;
            if (at.what != null) found.addFirst(new Found<>(at.what, place - from + 1));
        }
        return found;
    }

    @Nullable Found<T> longest(List<Word> words, int from) {
        Found<T> found = null;
        var at = this;
        for (int place = from; place < words.size(); place++) {
            at = at.next.get(words.get(place).text());
            if (at == null) break;
            if (at.what != null) found = new Found<>(at.what, place - from + 1);
        }
        return found;
    }
}
