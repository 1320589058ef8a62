package ieum.concepts;

/** A concept that a text speaks of, and the words by which it does, as they stand there. */
public record Mention(Concept concept, String words, int start, int end) {}
