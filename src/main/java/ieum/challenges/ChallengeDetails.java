package ieum.challenges;

import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/** The part of a challenge that not everybody may read; a draft may leave some of it out. */
public record ChallengeDetails(
        @Nullable Text problem,
        @Nullable Text expected,
        @Nullable Text gives) {}
