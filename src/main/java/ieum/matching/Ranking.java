package ieum.matching;

import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.concepts.Extract;
import ieum.matching.MatchIndex.Hit;
import ieum.matching.MatchIndex.Sign;
import ieum.matching.MatchIndex.Thing;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is compared with a text, the best first, and why. What the index says counts only as far as the database says it too. */
@Component
class Ranking {
    /** Who says less of itself leaves others guessing. */
    private static final int BRIEF = 15;

    private final IndexKeeper keeper;
    private final IndexReading reading;
    private final Extracts extracts;
    private final Concepts concepts;

    Ranking(IndexKeeper keeper, IndexReading reading, Extracts extracts, Concepts concepts) {
        this.concepts = concepts;
        this.keeper = keeper;
        this.reading = reading;
        this.extracts = extracts;
    }

    /** A thing that was found, and its text as it is now. */
    record Found(MatchText text, double closeness, double score) {
        Thing thing() {
            return new Thing(text.kind(), text.subject());
        }
    }

    Extract extract(Collection<Text> texts) {
        return extracts.of(texts);
    }

    /** What is looked for, among what, and how many of the best. */
    record Question(Extract query, Among among, int most) {}

    List<Found> best(Extract query, Among among, int most) {
        return best(List.of(new Question(query, among, most))).getFirst();
    }

    /** For each of these, in their order. Nothing is found for what could not be quoted as a reason. */
    List<List<Found>> best(List<Question> questions) {
        var answers = keeper.ask(index -> questions.stream()
                .map(one -> index.best(one.query().telling(), one.among(), one.most()))
                .toList());
        var texts = texts(answers.stream()
                .flatMap(List::stream)
                .map(Hit::thing)
                .distinct()
                .toList());
        var found = new ArrayList<List<Found>>();
        for (var at = 0; at < questions.size(); at++)
            found.add(found(answers.get(at), questions.get(at).among(), texts));
        return found;
    }

    private static List<Found> found(List<Hit> hits, Among among, Map<Thing, List<MatchText>> texts) {
        var found = new ArrayList<Found>();
        for (var hit : hits)
            texts.getOrDefault(hit.thing(), List.of()).stream()
                    .filter(text -> text.part().equals(hit.part()) && isAmong(text, among))
                    .findFirst()
                    .ifPresent(text -> found.add(new Found(text, hit.closeness(), hit.score())));
        return found;
    }

    /** For each of these, in their order. */
    List<Why> why(Extract query, List<Found> found) {
        return keeper.askAgain(index -> {
            // what is said of one is said of others, too
            var weights = new HashMap<Sign, Double>();
            var near = new HashMap<String, Set<String>>();
            var reasons = new Reasons(
                    query,
                    sign -> weights.computeIfAbsent(sign, index::weight),
                    concept -> near.computeIfAbsent(concept.id(), id -> around(concept)));
            return found.stream()
                    .map(one -> {
                        var text = extract(one.text().texts());
                        return new Why(
                                reasons.of(text),
                                reasons.lacking(text),
                                text.said().size() < BRIEF);
                    })
                    .toList();
        });
    }

    private Set<String> around(Concept concept) {
        return Stream.concat(concepts.broader(concept).stream().map(Concept::id), concept.neighbours().stream())
                .collect(Collectors.toSet());
    }

    IndexStanding standing() {
        return keeper.standing();
    }

    /** All parts of these, as they are now. */
    Map<Thing, List<MatchText>> texts(Collection<Thing> things) {
        var texts = new HashMap<Thing, List<MatchText>>();
        things.stream()
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::subject, Collectors.toList())))
                .forEach((kind, subjects) -> reading.of(kind, subjects)
                        .forEach(text -> texts.computeIfAbsent(
                                        new Thing(text.kind(), text.subject()), one -> new ArrayList<>())
                                .add(text)));
        return texts;
    }

    private static boolean isAmong(MatchText text, Among among) {
        var seenBy = text.seenBy();
        return (seenBy == null || seenBy.stream().anyMatch(among.seer()::contains))
                && text.until().isAfter(among.at())
                && text.traits().containsAll(among.traits())
                && (among.anyTrait().isEmpty() || among.anyTrait().stream().anyMatch(text.traits()::contains));
    }
}
