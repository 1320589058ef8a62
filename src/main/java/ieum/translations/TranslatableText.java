package ieum.translations;

import ieum.shared.Text;

/**
 * One text of a thing.
 *
 * @param label key of the message that says what it is
 * @param open whether everyone may read it
 */
public record TranslatableText(String field, String label, Text text, boolean open) {}
