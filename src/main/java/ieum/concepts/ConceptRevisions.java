package ieum.concepts;

import ieum.concepts.ConceptChange.Kind;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.postgres.Scenes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes concepts, above the file that the portal comes with. Who may, whoever asks has to know. */
@Service
@Transactional
public class ConceptRevisions {
    /** What addresses mean something else by. */
    private static final Set<String> RESERVED = Set.of("new", "checks", "names", "suggestions", "trial");

    private final ConceptChangeTable table;
    private final Concepts concepts;
    private final CurrentConcepts current;
    private final ApplicationEventPublisher publisher;
    private final Scenes scenes;
    private final Clock clock;

    ConceptRevisions(
            ConceptChangeTable table,
            Concepts concepts,
            CurrentConcepts current,
            ApplicationEventPublisher publisher,
            Scenes scenes,
            Clock clock) {
        this.table = table;
        this.concepts = concepts;
        this.current = current;
        this.publisher = publisher;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What stands against a concept like this; none of them has an id before it is there. */
    public List<ConceptProblem> problems(@Nullable ConceptId id, ConceptText text) {
        return concepts.known().problems(id == null ? "" : id.value(), text);
    }

    /** Every step that made it another than in the file, the latest first. */
    @Transactional(readOnly = true)
    public List<ConceptChange> history(ConceptId id) {
        return table.of(id.value());
    }

    /** @throws Clash when something stands against it */
    public ConceptId add(ConceptText text, UUID by) {
        var known = begin();
        check(known, "", text);
        var name = known.free(text.names(Language.EN).getFirst());
        var id = RESERVED.contains(name) ? name + "-concept" : name;
        var at = clock.instant();
        var steps = new ArrayList<ConceptChange>();
        steps.add(ConceptChange.of(id, Kind.ADDED, null, Objects.requireNonNullElse(text.broader(), ""), by, at));
        for (var language : Language.values())
            for (var one : text.names(language))
                steps.add(ConceptChange.of(id, Kind.NAME_ADDED, language, one, by, at));
        for (var neighbour : text.neighbours())
            steps.add(ConceptChange.of(id, Kind.NEIGHBOUR_ADDED, null, neighbour, by, at));
        end(ConceptId.of(id), steps, by, at);
        return ConceptId.of(id);
    }

    /**
     * @param last number of the step that was the latest when it was read, or 0
     * @throws Clash when something stands against it
     */
    public void revise(ConceptId id, ConceptText text, long last, UUID by) {
        var known = begin();
        var concept = get(known, id);
        var latest = table.of(id.value()).stream()
                .findFirst()
                .map(ConceptChange::number)
                .orElse(0L);
        if (latest != last) throw new ObjectOptimisticLockingFailureException(Concept.class, id);
        revise(known, concept, text, by);
    }

    /** One more name; nothing happens where it has it. */
    public void addName(ConceptId id, Language language, String name, UUID by) {
        var known = begin();
        var concept = get(known, id);
        var names = new EnumMap<>(concept.names());
        var more = new ArrayList<>(concept.names(language));
        more.add(name);
        names.put(language, more);
        revise(known, concept, new ConceptText(names, concept.broader(), concept.neighbours()), by);
    }

    /** @throws Clash when others are part of it */
    public void remove(ConceptId id, UUID by) {
        var known = begin();
        var concept = get(known, id);
        var parts = known.narrower.getOrDefault(concept.id(), List.of()).size();
        if (parts > 0) throw new Clash("concept.hasParts", parts);
        var at = clock.instant();
        end(id, List.of(ConceptChange.of(id.value(), Kind.REMOVED, null, "", by, at)), by, at);
    }

    /** Nobody else changes any until this transaction ends. */
    private Known begin() {
        if (scenes.playing()) throw new Clash("concept.notPlayed");
        table.lock();
        return current.fresh();
    }

    private void revise(Known known, Concept concept, ConceptText text, UUID by) {
        check(known, concept.id(), text);
        var at = clock.instant();
        var steps = new ArrayList<ConceptChange>();
        for (var language : Language.values()) names(concept, text, language, by, at, steps);
        if (!Objects.equals(text.broader(), concept.broader()))
            steps.add(ConceptChange.of(
                    concept.id(), Kind.BROADER, null, Objects.requireNonNullElse(text.broader(), ""), by, at));
        for (var neighbour : text.neighbours())
            if (!concept.neighbours().contains(neighbour))
                steps.add(ConceptChange.of(concept.id(), Kind.NEIGHBOUR_ADDED, null, neighbour, by, at));
        for (var neighbour : concept.neighbours())
            if (!text.neighbours().contains(neighbour))
                steps.add(ConceptChange.of(concept.id(), Kind.NEIGHBOUR_REMOVED, null, neighbour, by, at));
        if (!steps.isEmpty()) end(ConceptId.of(concept.id()), steps, by, at);
    }

    private static void names(
            Concept concept, ConceptText text, Language language, UUID by, Instant at, List<ConceptChange> steps) {
        var before = concept.names(language);
        var after = text.names(language);
        var plain = after.stream().map(Scripts::plain).toList();
        var known = before.stream().map(Scripts::plain).toList();
        for (var name : after.subList(1, after.size()))
            if (!known.contains(Scripts.plain(name)))
                steps.add(ConceptChange.of(concept.id(), Kind.NAME_ADDED, language, name, by, at));
        if (!after.getFirst().equals(before.getFirst()))
            steps.add(ConceptChange.of(concept.id(), Kind.LABEL, language, after.getFirst(), by, at));
        for (var name : before)
            if (!plain.contains(Scripts.plain(name)))
                steps.add(ConceptChange.of(concept.id(), Kind.NAME_REMOVED, language, name, by, at));
    }

    private void end(ConceptId id, List<ConceptChange> steps, UUID by, Instant at) {
        table.add(steps);
        var known = current.fresh();
        current.becomeAfterCommit(known);
        publisher.publishEvent(new ConceptsRevised(id, known.version(), by, at));
    }

    private static void check(Known known, String id, ConceptText text) {
        for (var problem : known.problems(id, text))
            throw new Clash(problem.key(), problem.arguments().toArray());
    }

    private static Concept get(Known known, ConceptId id) {
        var concept = known.all.get(id.value());
        if (concept == null) throw new NotFound(id);
        return concept;
    }
}
