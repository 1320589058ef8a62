package ieum.meetings;

import ieum.shared.Language;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themselves who meets others.
 *
 * @param name of whoever is no organisation of the portal; else as it was when they joined
 * @param ownTable whether others come to their table
 * @param most meetings they take; none where the event's rule is enough
 * @param languages they can speak with others; none said is any
 * @param away beginnings of rounds in which they cannot
 */
public record PartyText(
        String name, Side side, boolean ownTable, @Nullable Integer most, Set<Language> languages, Set<Instant> away) {}
