package ieum.matching.web;

import ieum.challenges.ChallengeId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To which challenge a declined proposal is offered, and why. */
record OfferForm(
        @NotNull @Nullable ChallengeId challenge,
        @Nullable @Size(max = 2000) String remark) {}
