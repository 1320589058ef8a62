package ieum.meetings;

import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A wish of the event before that came to nothing: both take part again.
 *
 * @param note what its maker wanted to talk about then
 */
public record EarlierWish(
        PartyView from, PartyView to, @Nullable Text note) {}
