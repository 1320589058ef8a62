package ieum.matching;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermStatistics;

/** Ranks what is hidden by how often words occur in what everyone sees, so that no order tells of a text that is hidden. */
class OpenStatistics extends IndexSearcher {
    static final SearcherFactory FACTORY = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            return new OpenStatistics(reader);
        }
    };

    private OpenStatistics(IndexReader reader) {
        super(reader);
        // what was found for one is nothing for another, and filters differ by who looks and when
        setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int having, long times) throws IOException {
        if (!IndexFields.isHidden(term.field())) return super.termStatistics(term, having, times);
        var open = new Term(IndexFields.open(term.field()), term.bytes());
        var openly = getIndexReader().docFreq(open);
        return new TermStatistics(
                term.bytes(), Math.max(1, openly), Math.max(1, getIndexReader().totalTermFreq(open)));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        if (!IndexFields.isHidden(field)) return super.collectionStatistics(field);
        var open = super.collectionStatistics(IndexFields.open(field));
        return open == null
                ? new CollectionStatistics(field, 1, 1, 1, 1)
                : new CollectionStatistics(
                        field, open.maxDoc(), open.docCount(), open.sumTotalTermFreq(), open.sumDocFreq());
    }
}
