package ieum.reviews.web;

import ieum.reviews.BatchPlan;
import ieum.reviews.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is decided on all; reasons of single proposals come beside it. */
record PlanForm(
        @NotNull @Nullable Outcome outcome,
        @Nullable Boolean waitWhenFull,
        @NotBlank @Size(max = 4000) String reason) {
    /** A box that is not ticked sends nothing. */
    boolean waits() {
        return Boolean.TRUE.equals(waitWhenFull);
    }

    static PlanForm of(@Nullable BatchPlan plan) {
        return plan == null
                ? new PlanForm(null, false, "")
                : new PlanForm(
                        plan.outcome(), plan.waitWhenFull(), plan.reason().original());
    }
}
