package ieum.concepts;

import org.jspecify.annotations.Nullable;

/** A part of a text, and the concept that it names, if it does. */
public record Passage(String words, @Nullable Concept concept) {}
