package ieum.concepts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences of words that stand for something, of which the longest counts. */
class WordTrie {
    private final Map<String, WordTrie> next = new HashMap<>();
    private @Nullable Concept concept;

    /** The first that takes a sequence keeps it. */
    void put(List<Word> words, Concept concept) {
        if (words.isEmpty()) return;
        var at = this;
        for (var word : words) at = at.next.computeIfAbsent(word.text(), text -> new WordTrie());
        if (at.concept == null) at.concept = concept;
    }

    /** What begins there, and how many words it takes. */
    record Found(Concept concept, int length) {}

    @Nullable Found longest(List<Word> words, int from) {
        Found found = null;
        var at = this;
        for (int place = from; place < words.size(); place++) {
            at = at.next.get(words.get(place).text());
            if (at == null) break;
            if (at.concept != null) found = new Found(at.concept, place - from + 1);
        }
        return found;
    }
}
