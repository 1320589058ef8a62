package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import java.time.ZoneId;

/** A challenge, published or closed, of a centre for which someone may act. */
public record BrokeredChallenge(
        ChallengeId id,
        String number,
        String title,
        ProgramId program,
        CallId call,
        OrganizationId owner,
        OrganizationId centre,
        ZoneId zone) {}
