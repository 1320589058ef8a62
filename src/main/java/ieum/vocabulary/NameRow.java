package ieum.vocabulary;

import ieum.concepts.ProperName;

/** A line of the glossary. */
public record NameRow(ProperName name, boolean changed) {}
