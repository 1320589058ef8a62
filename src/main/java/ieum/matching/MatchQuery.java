package ieum.matching;

import ieum.concepts.Extract;
import ieum.matching.MatchIndex.Sign;
import ieum.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is asked of an index: of the words those {@value #MOST_WORDS} that tell most, for a long text has many that say
 * little; all concepts; and with less weight what these are part of and what is found with them.
 */
class MatchQuery {
    static final int MOST_WORDS = 60;

    /** How much a concept in common counts beside a word in common. */
    static final float CONCEPT = 1.5f;

    /** The same within one language, where the words themselves say most of it. */
    static final float CONCEPT_AMONG_WORDS = 0.4f;

    /** How much of that for a concept that is only around that of the other. */
    static final float AROUND = 1 / 3f;

    /** What BM25 makes of a word that stands once in a text of the usual length. */
    private static final double ONCE = 1 / 2.2;

    private final List<String> words;
    private final Set<String> concepts;
    private final Set<String> around;
    private final Language language;
    private final float elsewhere;
    private final double ideal;

    MatchQuery(Extract text, ToDoubleFunction<Sign> weight) {
        words = telling(text.words(), weight);
        concepts = text.mentions().stream()
                .map(mention -> mention.concept().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        around = new LinkedHashSet<>(text.around());
        around.removeAll(concepts);
        language = text.language();
        var said = words.stream()
                .mapToDouble(word -> weight.applyAsDouble(new Sign(false, word)))
                .sum();
        var meant = concepts.stream()
                .mapToDouble(concept -> CONCEPT * weight.applyAsDouble(new Sign(true, concept)))
                .sum();
        // between two languages there are no words in common, and what is meant stands for them
        elsewhere = meant == 0 ? 1 : (float) ((said + meant) / meant);
        ideal = ONCE * (said + meant);
    }

    /** About the score of a text that says all of it once, in whichever language. */
    double ideal() {
        return ideal;
    }

    /** No entry is found by two of them, and the best are among the best of each. */
    List<Query> among(Among among) {
        var parts = new ArrayList<>(fairly(UnaryOperator.identity(), List.of(), among));
        if (!among.seer().isEmpty())
            parts.addAll(fairly(IndexFields::hidden, List.of(anyOf(IndexFields.SEEN_BY, among.seer())), among));
        return parts;
    }

    /** Texts of one language have many small words in common, those of two have none. */
    private List<Query> fairly(UnaryOperator<String> field, List<Query> seen, Among among) {
        var same = term(IndexFields.LANGUAGE, language.name());
        return List.of(
                filtered(said(field, CONCEPT_AMONG_WORDS), seen, among)
                        .add(same, Occur.FILTER)
                        .build(),
                new BoostQuery(
                        filtered(said(field, CONCEPT), seen, among)
                                .add(same, Occur.MUST_NOT)
                                .build(),
                        elsewhere));
    }

    private static BooleanQuery.Builder filtered(BooleanQuery.Builder query, List<Query> seen, Among among) {
        seen.forEach(one -> query.add(one, Occur.FILTER));
        query.add(
                LongPoint.newRangeQuery(IndexFields.UNTIL, among.at().getEpochSecond() + 1, Long.MAX_VALUE),
                Occur.FILTER);
        if (!among.kinds().isEmpty()) query.add(anyOf(IndexFields.KIND, among.kinds()), Occur.FILTER);
        if (!among.anyTrait().isEmpty()) query.add(anyOf(IndexFields.TRAIT, among.anyTrait()), Occur.FILTER);
        for (var trait : among.traits()) query.add(term(IndexFields.TRAIT, trait), Occur.FILTER);
        if (!among.within().isEmpty()) query.add(subjects(among.within()), Occur.FILTER);
        if (!among.without().isEmpty()) query.add(subjects(among.without()), Occur.MUST_NOT);
        return query;
    }

    private static Query subjects(Set<UUID> things) {
        return anyOf(IndexFields.SUBJECT, things.stream().map(UUID::toString).toList());
    }

    /** At least one of all these, each in one list, so that what cannot be among the best any more is passed over. */
    private BooleanQuery.Builder said(UnaryOperator<String> field, float weight) {
        var parts = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        words.forEach(word -> add(field.apply(IndexFields.WORDS), word, 1, parts));
        concepts.forEach(concept -> {
            add(field.apply(IndexFields.CONCEPTS), concept, weight, parts);
            add(field.apply(IndexFields.AROUND), concept, AROUND * weight, parts);
        });
        around.forEach(concept -> add(field.apply(IndexFields.CONCEPTS), concept, AROUND * weight, parts));
        return parts;
    }

    private static List<String> telling(Collection<String> words, ToDoubleFunction<Sign> weight) {
        record Weighed(String word, double weight) {}
        return words.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(word -> new Weighed(
                        word.getKey(), word.getValue() * weight.applyAsDouble(new Sign(false, word.getKey()))))
                .filter(word -> word.weight > 0)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word))
                .limit(MOST_WORDS)
                .map(Weighed::word)
                .toList();
    }

    private static void add(String field, String term, float weight, BooleanQuery.Builder parts) {
        parts.add(new BoostQuery(term(field, term), weight), Occur.SHOULD);
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
