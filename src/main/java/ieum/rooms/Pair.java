package ieum.rooms;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;

/** A challenge and a company. */
public record Pair(ChallengeId challenge, OrganizationId company) {}
