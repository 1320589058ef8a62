package ieum.vocabulary;

import ieum.concepts.Concept;
import java.util.List;

/**
 * A concept among the others.
 *
 * @param broader what it is part of, the nearest first
 * @param steps the latest first
 */
public record ConceptView(
        Concept concept,
        List<Concept> broader,
        List<Concept> narrower,
        List<Concept> neighbours,
        boolean changed,
        List<ConceptStep> steps) {
    /** That of the latest step, or 0. */
    public long last() {
        return steps.isEmpty() ? 0 : steps.getFirst().change().number();
    }
}
