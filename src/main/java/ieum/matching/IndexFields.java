package ieum.matching;

import ieum.concepts.Mention;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * How an entry stands in the index. What not everyone may see has fields of its own, so that how often its words occur is no
 * part of what others' results are ranked by.
 */
class IndexFields {
    static final String ID = "id";
    static final String THING = "thing";
    static final String PART = "part";
    static final String KIND = "kind";
    static final String SUBJECT = "subject";
    static final String SUBJECT_BEGINS = "subject-begins";
    static final String SUBJECT_ENDS = "subject-ends";
    static final String LANGUAGE = "language";
    static final String UNTIL = "until";
    static final String TRAIT = "trait";
    static final String SEEN_BY = "seen-by";
    static final String DIGEST = "digest";
    static final String MADE = "made";
    static final String TIE = "tie";
    static final String WORDS = "words";
    static final String CONCEPTS = "concepts";
    static final String AROUND = "around";
    private static final String HIDDEN = "hidden-";

    /** What is asked for together lies together, so that all else is passed over at once. */
    static final Sort ORDER =
            new Sort(new SortField(KIND, SortField.Type.STRING), new SortField(LANGUAGE, SortField.Type.STRING));

    private IndexFields() {}

    static String hidden(String field) {
        return HIDDEN + field;
    }

    static boolean isHidden(String field) {
        return field.startsWith(HIDDEN);
    }

    static String open(String hidden) {
        return hidden.substring(HIDDEN.length());
    }

    static String thing(MatchIndex.Thing thing) {
        return thing.kind() + ":" + thing.subject();
    }

    static Document document(Entry entry) {
        var about = entry.about();
        var text = entry.text();
        var document = new Document();
        document.add(new StringField(ID, about.id(), Store.YES));
        // of two that suit as well the same one comes first on every node
        document.add(new NumericDocValuesField(
                TIE, about.subject().getLeastSignificantBits() ^ about.part().hashCode()));
        document.add(new StringField(THING, thing(new MatchIndex.Thing(about.kind(), about.subject())), Store.NO));
        document.add(new SortedDocValuesField(PART, new BytesRef(about.part())));
        document.add(new NumericDocValuesField(SUBJECT_BEGINS, about.subject().getMostSignificantBits()));
        document.add(new NumericDocValuesField(SUBJECT_ENDS, about.subject().getLeastSignificantBits()));
        document.add(new StringField(KIND, about.kind(), Store.NO));
        document.add(new SortedDocValuesField(KIND, new BytesRef(about.kind())));
        document.add(new StringField(SUBJECT, about.subject().toString(), Store.NO));
        document.add(new StringField(LANGUAGE, text.language().name(), Store.NO));
        document.add(
                new SortedDocValuesField(LANGUAGE, new BytesRef(text.language().name())));
        document.add(new LongPoint(UNTIL, about.until().getEpochSecond()));
        document.add(new StoredField(DIGEST, about.digest()));
        document.add(new StoredField(MADE, entry.digest()));
        about.traits().forEach(trait -> document.add(new StringField(TRAIT, trait, Store.NO)));
        var seenBy = about.seenBy();
        if (seenBy != null) seenBy.forEach(who -> document.add(new StringField(SEEN_BY, who, Store.NO)));
        var open = seenBy == null;
        add(WORDS, open, text.words(), document);
        add(
                CONCEPTS,
                open,
                text.mentions().stream()
                        .map(Mention::concept)
                        .map(concept -> concept.id())
                        .toList(),
                document);
        add(AROUND, open, text.around(), document);
        return document;
    }

    private static void add(String field, boolean open, List<String> terms, Document document) {
        if (!terms.isEmpty())
            document.add(new TextField(open ? field : hidden(field), String.join(" ", terms), Store.NO));
    }
}
