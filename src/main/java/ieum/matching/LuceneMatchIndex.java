package ieum.matching;

import ieum.concepts.Extract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * BM25 (Robertson and Zaragoza 2009) by Lucene, over words and over concepts. What was put is found at once; what was
 * committed survives the process, with the notes that go with it, whole or not at all.
 */
public final class LuceneMatchIndex implements MatchIndex {
    /** The same texts with another engine have to be read again. */
    static final String ENGINE = "3";

    /** The note in a commit that says by which engine it was made. */
    static final String NOTE = "engine";

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.TIE, SortField.Type.LONG));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private String committedFile;

    /** One in memory, gone with the process. */
    public LuceneMatchIndex() {
        this(new ByteBuffersDirectory());
    }

    private LuceneMatchIndex(Directory directory) {
        this.directory = directory;
        try {
            var settings = new IndexWriterConfig(new WhitespaceAnalyzer())
                    .setCommitOnClose(false)
                    .setIndexSort(IndexFields.ORDER)
                    .setOpenMode(isReadable(directory) ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE);
            writer = new IndexWriter(directory, settings);
            searchers = new SearcherManager(writer, OpenStatistics.FACTORY);
            committedFile = committedFile(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * That of a folder, made where there is none.
     *
     * @throws IOException where it cannot be read, or is another process's
     */
    static LuceneMatchIndex in(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            return new LuceneMatchIndex(directory);
        } catch (UncheckedIOException e) {
            directory.close();
            throw e.getCause();
        }
    }

    /** What was committed last in a folder, by whatever process. */
    static Map<String, String> digestsIn(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) return Map.of();
            try (var reader = DirectoryReader.open(directory)) {
                return digests(reader);
            }
        }
    }

    /**
     * What has not changed is not written again: how often words occur is counted with what was written over until that is tidied
     * away, and a change of a hidden part would show in the points of the open one.
     */
    @Override
    public void put(Collection<Thing> things, Collection<Entry> entries) {
        try {
            var concerned = new LinkedHashSet<>(things);
            entries.forEach(entry ->
                    concerned.add(new Thing(entry.about().kind(), entry.about().subject())));
            var standing = standing(concerned);
            for (var entry : entries) {
                var made = standing.remove(entry.about().id());
                if (!entry.digest().equals(made))
                    writer.updateDocument(new Term(IndexFields.ID, entry.about().id()), IndexFields.document(entry));
            }
            for (var gone : standing.keySet()) writer.deleteDocuments(new Term(IndexFields.ID, gone));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what the entries of these things were made, by their ids. */
    private Map<String, String> standing(Collection<Thing> things) {
        var names = things.stream()
                .map(thing -> new BytesRef(IndexFields.thing(thing)))
                .toList();
        return ask(searcher -> {
            var standing = new HashMap<String, String>();
            var theirs = new TermInSetQuery(IndexFields.THING, names);
            // all of them, for what is overlooked here would stay
            var found = searcher.search(theirs, Math.max(1, searcher.count(theirs)));
            var fields = searcher.storedFields();
            for (var one : found.scoreDocs) {
                var document = fields.document(one.doc, Set.of(IndexFields.ID, IndexFields.MADE));
                standing.put(document.get(IndexFields.ID), document.get(IndexFields.MADE));
            }
            return standing;
        });
    }

    @Override
    public List<Hit> best(Extract query, Among among, int most) {
        return ask(searcher -> {
            var asked = new MatchQuery(query, sign -> weight(searcher.getIndexReader(), sign));
            // a thing that has two parts may be found twice
            var parts = new ArrayList<TopFieldDocs>();
            for (var part : asked.among(among))
                parts.add(searcher.search(part, new TopFieldCollectorManager(BEST_FIRST, 2 * most, null, 2 * most)));
            var found = TopDocs.merge(BEST_FIRST, 2 * most, parts.toArray(TopFieldDocs[]::new));
            var whats = FoundThings.of(found.scoreDocs, searcher.getIndexReader());
            var seen = new HashSet<Thing>();
            var hits = new ArrayList<Hit>();
            for (var one : found.scoreDocs) {
                var what = Objects.requireNonNull(whats.get(one.doc));
                if (hits.size() < most && seen.add(what.thing()))
                    hits.add(new Hit(what.thing(), what.part(), score(one), score(one) / Math.max(1, asked.ideal())));
            }
            return hits;
        });
    }

    @Override
    public double weight(Sign sign) {
        return ask(searcher -> weight(searcher.getIndexReader(), sign));
    }

    @Override
    public int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public Map<String, String> digests() {
        return ask(searcher -> digests(searcher.getIndexReader()));
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

    /** What was put up to now stays, and these notes with it. */
    void commit(Map<String, String> notes) {
        try {
            writer.setLiveCommitData(notes.entrySet());
            writer.commit();
            committedFile = committedFile(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The notes of the last commit; none where nothing was ever committed. */
    Map<String, String> notes() {
        var notes = new TreeMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) committed.forEach(note -> notes.put(note.getKey(), note.getValue()));
        return notes;
    }

    /** The file that names all others of the last commit; empty before the first. */
    String newestFile() {
        return committedFile;
    }

    /** Everything goes, also what was committed, with the next commit. */
    void clear() {
        try {
            writer.deleteAll();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T ask(Asked<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private static double weight(IndexReader reader, Sign sign) {
        try {
            var field = sign.concept() ? IndexFields.CONCEPTS : IndexFields.WORDS;
            var having = reader.docFreq(new Term(field, sign.value()));
            // as BM25 has it
            return having == 0 ? 0 : Math.log(1 + (reader.getDocCount(field) - having + 0.5) / (having + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> digests(IndexReader reader) throws IOException {
        var digests = new HashMap<String, String>();
        var fields = reader.storedFields();
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            for (var at = 0; at < leaf.reader().maxDoc(); at++) {
                if (live != null && !live.get(at)) continue;
                var document = fields.document(leaf.docBase + at, Set.of(IndexFields.ID, IndexFields.DIGEST));
                digests.put(document.get(IndexFields.ID), document.get(IndexFields.DIGEST));
            }
        }
        return digests;
    }

    /** What another engine has left is in another order, and is written over. */
    private static boolean isReadable(Directory directory) throws IOException {
        return !DirectoryReader.indexExists(directory)
                || ENGINE.equals(
                        SegmentInfos.readLatestCommit(directory).getUserData().get(NOTE));
    }

    private static String committedFile(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory) ? SegmentInfos.getLastCommitSegmentsFileName(directory) : "";
    }

    private static double score(ScoreDoc found) {
        return (Float) ((FieldDoc) found).fields[0];
    }
}
