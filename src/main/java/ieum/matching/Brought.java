package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;

/** That a company was brought together with the owner of a challenge, and how that stands. */
public record Brought(IntroductionId id, ChallengeId challenge, OrganizationId company, IntroductionStatus status) {}
