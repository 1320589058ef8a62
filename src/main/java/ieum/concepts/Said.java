package ieum.concepts;

/** A word of a text by its stem, and as it stands there. */
public record Said(String stem, String words) {}
