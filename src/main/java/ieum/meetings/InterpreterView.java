package ieum.meetings;

import ieum.shared.Language;
import java.util.Set;
import java.util.UUID;

/** Who interprets, by role or name. */
public record InterpreterView(UUID id, String name, Set<Language> languages) {}
