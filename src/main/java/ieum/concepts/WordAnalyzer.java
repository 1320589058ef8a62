package ieum.concepts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A chain of Lucene's that takes a normalized text apart into words. Chains are costly to make and serve one text at a
 * time, so who needs one takes it and puts it back: Lucene's own analyzers keep one for each thread, and here every request
 * has a thread of its own. Each knows its last text still, for one text is looked at for names, for concepts and for words in turn.
 */
class WordAnalyzer {
    static final int LONGEST_TERM = 100;

    private final Supplier<Tokenizer> tokenizer;
    private final UnaryOperator<TokenStream> filters;
    private final Deque<Chain> idle = new ConcurrentLinkedDeque<>();

    WordAnalyzer(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
        this.tokenizer = tokenizer;
        this.filters = filters;
    }

    List<Word> words(String normalized) {
        var known = idle.poll();
        var chain = known == null ? chain() : known;
        try {
            var words = chain.words(normalized);
            // one that failed half-way is not used again
            idle.push(chain);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chain chain() {
        var source = tokenizer.get();
        return new Chain(source, new LengthFilter(filters.apply(source), 1, LONGEST_TERM));
    }

    private static class Chain {
        private final Tokenizer source;
        private final TokenStream stream;
        private String last = "";
        private List<Word> found = List.of();

        Chain(Tokenizer source, TokenStream stream) {
            this.source = source;
            this.stream = stream;
        }

        List<Word> words(String normalized) throws IOException {
            if (last.equals(normalized)) return found;
            var words = new ArrayList<Word>();
            source.setReader(new StringReader(normalized));
            try (stream) {
                var text = stream.getAttribute(CharTermAttribute.class);
                var place = stream.getAttribute(OffsetAttribute.class);
                stream.reset();
                while (stream.incrementToken())
                    words.add(new Word(text.toString(), place.startOffset(), place.endOffset()));
                stream.end();
            }
            found = List.copyOf(words);
            last = normalized;
            return found;
        }
    }
}
