package ieum.shared;

/**
 * What somebody or a machine made of a text in another language.
 *
 * @param fingerprint of the original that it was made of
 * @param machine whether no person has looked at it
 * @param signature on whose behalf it was made; empty where that is not said
 */
public record Translation(Text text, String fingerprint, boolean machine, String signature) {}
