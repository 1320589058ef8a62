package ieum.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.ScoreDoc;

/** Which things were found, read from columns: rows are packed, and of each only two values are asked. */
class FoundThings {
    private FoundThings() {}

    record Found(MatchIndex.Thing thing, String part) {}

    /** By their numbers in the index. */
    static Map<Integer, Found> of(ScoreDoc[] found, IndexReader reader) throws IOException {
        var things = new HashMap<Integer, Found>();
        if (found.length == 0) return things;
        var kinds = MultiDocValues.getSortedValues(reader, IndexFields.KIND);
        var parts = MultiDocValues.getSortedValues(reader, IndexFields.PART);
        var begins = MultiDocValues.getNumericValues(reader, IndexFields.SUBJECT_BEGINS);
        var ends = MultiDocValues.getNumericValues(reader, IndexFields.SUBJECT_ENDS);
        // columns are read from the top down
        for (var number : Arrays.stream(found).mapToInt(one -> one.doc).sorted().toArray()) {
            kinds.advance(number);
            parts.advance(number);
            begins.advance(number);
            ends.advance(number);
            things.put(
                    number,
                    new Found(
                            new MatchIndex.Thing(
                                    kinds.lookupOrd(kinds.ordValue()).utf8ToString(),
                                    new UUID(begins.longValue(), ends.longValue())),
                            parts.lookupOrd(parts.ordValue()).utf8ToString()));
        }
        return things;
    }
}
