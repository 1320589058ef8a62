package ieum.vocabulary;

import ieum.concepts.Concept;
import ieum.concepts.ConceptChange;
import org.jspecify.annotations.Nullable;

/**
 * One change of a concept.
 *
 * @param who did it, for those who may know; else empty
 * @param other the concept that it speaks of
 */
public record ConceptStep(
        ConceptChange change, String who, @Nullable Concept other) {}
