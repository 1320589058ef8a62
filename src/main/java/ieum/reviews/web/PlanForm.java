package ieum.reviews.web;

import ieum.programs.Stage;
import ieum.reviews.BatchOutcome;
import ieum.reviews.BatchPlan;
import ieum.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is decided on all; reasons of single proposals come beside it. */
record PlanForm(
        @NotNull @Nullable BatchOutcome outcome,
        @Nullable Stage stage,
        @Nullable Boolean waitWhenFull,
        @Nullable @Size(max = 4000) String reason) {
    /** Eligibility is passed by being received, the decision by being accepted. */
    static final List<Stage> PASSABLE =
            List.of(Stage.SCREENING, Stage.REVIEW, Stage.INTERVIEW, Stage.PITCH, Stage.ONBOARDING);

    /** A stage for those who pass, a reason for those who are decided on. */
    void check(Errors errors) {
        if (outcome == BatchOutcome.PASS && (stage == null || !PASSABLE.contains(stage)))
            errors.rejectValue("stage", "NotNull.planForm.stage");
        if ((outcome == null || outcome.isReasoned()) && written().isBlank())
            errors.rejectValue("reason", "NotBlank.planForm.reason");
    }

    BatchPlan toPlan(Function<String, Text> text) {
        if (outcome == BatchOutcome.CONFIRM) return BatchPlan.confirming();
        return outcome == BatchOutcome.PASS
                ? BatchPlan.passing(Objects.requireNonNull(stage))
                : new BatchPlan(
                        Objects.requireNonNull(outcome),
                        Boolean.TRUE.equals(waitWhenFull),
                        null,
                        text.apply(written()));
    }

    /** Who was looking at those that wait at a stage is about to let them pass it. */
    static PlanForm of(@Nullable BatchPlan plan, @Nullable Stage looked) {
        if (plan == null)
            return looked != null && PASSABLE.contains(looked)
                    ? new PlanForm(BatchOutcome.PASS, looked, false, "")
                    : new PlanForm(null, null, false, "");
        var reason = plan.reason();
        return new PlanForm(plan.outcome(), plan.stage(), plan.waitWhenFull(), reason == null ? "" : reason.original());
    }

    private String written() {
        return reason == null ? "" : reason;
    }
}
