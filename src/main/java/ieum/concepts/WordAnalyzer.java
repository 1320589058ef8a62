package ieum.concepts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A chain of Lucene's that takes a normalized text apart into words. */
class WordAnalyzer extends Analyzer {
    static final int LONGEST_TERM = 100;

    private final Supplier<Tokenizer> tokenizer;
    private final UnaryOperator<TokenStream> filters;

    WordAnalyzer(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
        this.tokenizer = tokenizer;
        this.filters = filters;
    }

    List<Word> words(String normalized) {
        var words = new ArrayList<Word>();
        try (var stream = tokenStream("", normalized)) {
            var text = stream.getAttribute(CharTermAttribute.class);
            var place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                words.add(new Word(text.toString(), place.startOffset(), place.endOffset()));
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = tokenizer.get();
        return new TokenStreamComponents(source, new LengthFilter(filters.apply(source), 1, LONGEST_TERM));
    }
}
