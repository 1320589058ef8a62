package ieum.vocabulary;

import ieum.concepts.ProperName;
import java.util.List;

/**
 * A proper name, and what became of it.
 *
 * @param last number of the latest change, or 0
 * @param steps the latest first
 */
public record NameView(ProperName name, boolean changed, long last, List<NameStep> steps) {}
