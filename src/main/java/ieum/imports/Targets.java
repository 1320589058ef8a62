package ieum.imports;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a proposal may be an answer to: a challenge by its number or title, a call by its title or programme. */
@Component
class Targets {
    private final Challenges challenges;
    private final Calls calls;
    private final References references;

    Targets(Challenges challenges, Calls calls, References references) {
        this.challenges = challenges;
        this.calls = calls;
        this.references = references;
    }

    record Target(
            ProgramId program,
            CallId call,
            @Nullable ChallengeId challenge,
            @Nullable OrganizationId owner,
            OrganizationId centre,
            ZoneId zone) {}

    Lookup<Target> of(Set<String> written, Viewer viewer) {
        var targets = new Lookup<Target>(references.known(ImportKind.CHALLENGES, written));
        for (var challenge : challenges.brokered(viewer))
            targets.add(
                    challenge.id().value(),
                    new Target(
                            challenge.program(),
                            challenge.call(),
                            challenge.id(),
                            challenge.owner(),
                            challenge.centre(),
                            challenge.zone()),
                    List.of(challenge.number(), challenge.title()));
        for (var call : calls.brokered(viewer))
            targets.add(
                    call.call().value(),
                    new Target(call.program(), call.call(), null, null, call.centre(), call.zone()),
                    List.of(call.title(), call.programName()));
        return targets;
    }
}
