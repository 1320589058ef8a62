package ieum.forms;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers of a choice, or a column of a table.
 *
 * @param points what it counts in a form with scores, else nothing
 */
public record Option(String key, Label label, @Nullable Integer points) {}
