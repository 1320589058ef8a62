package ieum.matching;

import ieum.concepts.Concept;
import ieum.concepts.Extract;
import ieum.concepts.Mention;
import ieum.concepts.Said;
import ieum.matching.MatchIndex.Sign;
import ieum.matching.Reason.Kind;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Why a text was found with another: what weighs most of what they have in common, and what the other does not speak of. */
class Reasons {
    static final int MOST = 5;
    static final int MOST_LACKING = 3;

    private final Extract asked;
    private final ToDoubleFunction<Sign> weight;
    private final Function<Concept, Set<String>> around;
    private final Map<String, Mention> askedConcepts;
    private final Map<String, String> askedWords;

    /** @param around of a concept all that it is part of and what is found with it, as texts are taken apart */
    Reasons(Extract asked, ToDoubleFunction<Sign> weight, Function<Concept, Set<String>> around) {
        this.around = around;
        this.asked = asked;
        this.weight = weight;
        this.askedConcepts = concepts(asked);
        this.askedWords = words(asked);
    }

    /** The strongest first. */
    List<Reason> of(Extract found) {
        var all = new ArrayList<Reason>();
        var concepts = concepts(found);
        shared(found, concepts, all);
        related(found, concepts, all);
        words(found, all);
        all.sort(Comparator.comparingDouble(Reason::weight)
                .reversed()
                .thenComparing(reason -> reason.here().original()));
        var told = new HashSet<String>();
        var strongest = new ArrayList<Reason>();
        for (var reason : all) {
            if (strongest.size() == MOST) break;
            // what was said is not said again with less
            if (reason.kind() != Kind.CONCEPT && (isTold(reason.here(), told) || isTold(reason.there(), told)))
                continue;
            tell(reason.here(), told);
            tell(reason.there(), told);
            strongest.add(reason);
        }
        return strongest;
    }

    /** What the first speaks of most tellingly and the other neither names nor has anything near to. */
    List<Concept> lacking(Extract found) {
        var having = new HashSet<>(concepts(found).keySet());
        having.addAll(found.around());
        return askedConcepts.values().stream()
                .map(Mention::concept)
                .filter(concept -> !having.contains(concept.id()))
                .filter(concept -> concept.neighbours().stream().noneMatch(having::contains))
                .sorted(Comparator.comparingDouble((Concept concept) -> weight(concept.id()))
                        .reversed()
                        .thenComparing(Concept::id))
                .limit(MOST_LACKING)
                .toList();
    }

    private void shared(Extract found, Map<String, Mention> concepts, List<Reason> all) {
        for (var mention : askedConcepts.entrySet()) {
            var other = concepts.get(mention.getKey());
            if (other != null)
                all.add(new Reason(
                        Kind.CONCEPT,
                        mention.getValue().concept(),
                        said(mention.getValue(), asked.language()),
                        said(other, found.language()),
                        MatchQuery.CONCEPT * weight(mention.getKey())));
        }
    }

    /** What one speaks of that is around what the other does: part of it, or found with it. */
    private void related(Extract found, Map<String, Mention> concepts, List<Reason> all) {
        for (var mention : askedConcepts.values())
            for (var other : concepts.values()) {
                if (mention.concept().id().equals(other.concept().id())) continue;
                if (!near(mention.concept(), other.concept()) && !near(other.concept(), mention.concept())) continue;
                all.add(new Reason(
                        Kind.RELATED,
                        mention.concept(),
                        said(mention, asked.language()),
                        said(other, found.language()),
                        MatchQuery.CONCEPT
                                * MatchQuery.AROUND
                                * Math.min(
                                        weight(mention.concept().id()),
                                        weight(other.concept().id()))));
            }
    }

    private void words(Extract found, List<Reason> all) {
        var others = words(found);
        askedWords.forEach((stem, written) -> {
            var other = others.get(stem);
            if (other != null)
                all.add(new Reason(
                        Kind.WORD,
                        null,
                        new Text(written, asked.language()),
                        new Text(other, found.language()),
                        weight.applyAsDouble(new Sign(false, stem))));
        });
    }

    private double weight(String concept) {
        return weight.applyAsDouble(new Sign(true, concept));
    }

    private boolean near(Concept one, Concept other) {
        return around.apply(one).contains(other.id());
    }

    private static Text said(Mention mention, Language language) {
        return new Text(mention.words(), language);
    }

    private static Map<String, Mention> concepts(Extract text) {
        var first = new LinkedHashMap<String, Mention>();
        text.mentions().forEach(mention -> first.putIfAbsent(mention.concept().id(), mention));
        return first;
    }

    private static Map<String, String> words(Extract text) {
        var first = new LinkedHashMap<String, String>();
        for (Said word : text.said()) if (word.isTelling()) first.putIfAbsent(word.stem(), word.words());
        return first;
    }

    private static boolean isTold(Text words, Set<String> told) {
        return parts(words).stream().anyMatch(told::contains);
    }

    private static void tell(Text words, Set<String> told) {
        told.addAll(parts(words));
    }

    private static Set<String> parts(Text words) {
        return new LinkedHashSet<>(
                List.of(words.original().toLowerCase(Locale.ROOT).strip().split("[\\s\\p{Z}-]+")));
    }
}
