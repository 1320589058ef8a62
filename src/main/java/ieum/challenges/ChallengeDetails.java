package ieum.challenges;

import ieum.shared.Text;

/** The part of a challenge that not everybody may read. */
public record ChallengeDetails(Text problem, Text expected, Text gives) {}
