package ieum.meetings;

import ieum.matching.Encounter;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom one who takes part may wish to meet.
 *
 * @param encounter what it is about, with its reasons; none where it is left from the event before
 * @param note what they could talk about
 */
public record WishSuggestion(
        PartyView party,
        WishOrigin origin,
        @Nullable Encounter encounter,
        @Nullable Text note) {}
