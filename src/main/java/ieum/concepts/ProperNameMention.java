package ieum.concepts;

/** A proper name in a text, and how it stands there. */
public record ProperNameMention(ProperName name, String words, int start, int end) {}
