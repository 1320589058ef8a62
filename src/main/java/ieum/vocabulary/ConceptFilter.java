package ieum.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * @param field id of the broadest concept that those shown belong to
 * @param changed only those that are others than in the file
 */
public record ConceptFilter(
        @Nullable String q,
        @Nullable String field,
        @Nullable Boolean changed,
        @Nullable String sort) {}
