package ieum.matching;

import ieum.concepts.Extract;
import ieum.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * BM25 (Robertson and Zaragoza 2009) by Lucene, over words and over concepts. Of a long query the {@value #MOST_WORDS} words with
 * the highest tf·idf count; all its concepts do, and with less weight what these are part of and what is found with them.
 */
public final class LuceneMatchIndex implements MatchIndex {
    static final int MOST_WORDS = 60;

    /** How much a concept in common counts beside a word in common. */
    static final float CONCEPT = 1.5f;

    /** The same of a concept that is only around that of the other. */
    static final float AROUND = 0.5f;

    /** How much what is in common counts between two languages. */
    static final float ELSEWHERE = 8;

    private static final String ID = "id";
    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";
    private static final String CONCEPTS = "concepts";
    private static final String AROUND_IT = "around";

    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** One in memory, gone with the process. */
    public LuceneMatchIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(Map<String, Extract> texts) {
        try {
            for (var text : texts.entrySet())
                writer.updateDocument(new Term(ID, text.getKey()), document(text.getKey(), text.getValue()));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Hit> best(Extract query, int most) {
        try {
            var searcher = searchers.acquire();
            try {
                return best(searcher, query, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            // in the other order than they were opened
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hit> best(IndexSearcher searcher, Extract query, int most) throws IOException {
        var parts = new BooleanQuery.Builder();
        for (var word : telling(searcher.getIndexReader(), query.words())) add(WORDS, word, 1, parts);
        var concepts = concepts(query);
        for (var concept : concepts) {
            add(CONCEPTS, concept, CONCEPT, parts);
            add(AROUND_IT, concept, AROUND, parts);
        }
        for (var concept : Set.copyOf(query.around()))
            if (!concepts.contains(concept)) add(CONCEPTS, concept, AROUND, parts);
        var found = searcher.search(fairly(parts.build(), query.language()), most);
        var fields = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var hit : found.scoreDocs)
            hits.add(new Hit(fields.document(hit.doc).get(ID), hit.score));
        return hits;
    }

    /** Texts of one language have many small words in common, those of two have none. */
    private static Query fairly(Query query, Language language) {
        var same = new TermQuery(new Term(LANGUAGE, language.name()));
        return new BooleanQuery.Builder()
                .add(
                        new BooleanQuery.Builder()
                                .add(query, Occur.MUST)
                                .add(same, Occur.FILTER)
                                .build(),
                        Occur.SHOULD)
                .add(
                        new BoostQuery(
                                new BooleanQuery.Builder()
                                        .add(query, Occur.MUST)
                                        .add(same, Occur.MUST_NOT)
                                        .build(),
                                ELSEWHERE),
                        Occur.SHOULD)
                .build();
    }

    private static void add(String field, String term, float weight, BooleanQuery.Builder parts) {
        parts.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD);
    }

    /** The words that tell most, of those that the index knows. */
    private static List<String> telling(IndexReader reader, Collection<String> words) {
        var counted = words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        record Weighed(String word, double weight) {}
        return counted.entrySet().stream()
                .map(word -> new Weighed(word.getKey(), word.getValue() * rarity(reader, word.getKey())))
                .filter(word -> word.weight > 0)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word))
                .limit(MOST_WORDS)
                .map(Weighed::word)
                .toList();
    }

    private static double rarity(IndexReader reader, String word) {
        try {
            var having = reader.docFreq(new Term(WORDS, word));
            return having == 0 ? 0 : Math.log(1 + (double) reader.numDocs() / having);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String id, Extract text) {
        var document = new Document();
        document.add(new StringField(ID, id, Store.YES));
        document.add(new StringField(LANGUAGE, text.language().name(), Store.NO));
        document.add(new TextField(WORDS, String.join(" ", text.words()), Store.NO));
        document.add(new TextField(
                CONCEPTS,
                text.mentions().stream().map(mention -> mention.concept().id()).collect(Collectors.joining(" ")),
                Store.NO));
        document.add(new TextField(AROUND_IT, String.join(" ", text.around()), Store.NO));
        return document;
    }

    private static Set<String> concepts(Extract query) {
        return query.mentions().stream()
                .map(mention -> mention.concept().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
