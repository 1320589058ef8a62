package ieum.matching.web;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be brought together about what, and why.
 *
 * @param told whether both sides are asked at once
 */
record NoteForm(
        @Nullable ChallengeId challenge,
        @Nullable ProgramId program,
        @Nullable OrganizationId demand,
        @Nullable OrganizationId organization,
        @Nullable @Size(max = 200) String topic,
        @Nullable @Size(max = 2000) String remark,
        @Nullable Boolean told) {
    static NoteForm of(
            @Nullable ChallengeId challenge,
            @Nullable ProgramId program,
            @Nullable OrganizationId demand,
            @Nullable OrganizationId organization) {
        return new NoteForm(challenge, program, demand, organization, "", "", false);
    }
}
