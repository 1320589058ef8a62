package ieum.vocabulary;

import ieum.concepts.ProperNameKind;
import org.jspecify.annotations.Nullable;

/** @param changed only those that are others than in the file */
public record NameFilter(
        @Nullable String q,
        @Nullable ProperNameKind kind,
        @Nullable Boolean changed,
        @Nullable String sort) {}
