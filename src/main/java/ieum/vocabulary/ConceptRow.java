package ieum.vocabulary;

import ieum.concepts.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param depth how many are above it
 */
public record ConceptRow(Concept concept, @Nullable Concept broader, int depth, boolean changed) {}
