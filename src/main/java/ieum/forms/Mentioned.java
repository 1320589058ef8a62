package ieum.forms;

/**
 * A field of technology in an answer.
 *
 * @param words in the reader's language where the portal knows it, else as they were typed
 */
public record Mentioned(String words, boolean known) {}
