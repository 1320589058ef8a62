package ieum.meetings.web;

import ieum.meetings.Effort;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** @param calm from 0, where nothing counts but the plan, to 10, where hardly anything moves */
record PlanForm(
        @NotNull @Nullable Effort effort,
        @NotNull @Min(0) @Max(10) @Nullable Integer calm,
        @NotNull @Min(0) @Nullable Long seed) {
    static final int USUALLY = 2;

    /** On the day, when people know their meetings. */
    static final int CALMLY = 4;

    static PlanForm ofTheDay() {
        return new PlanForm(Effort.QUICK, CALMLY, 1L);
    }

    static PlanForm usual() {
        return new PlanForm(Effort.USUAL, USUALLY, 1L);
    }

    /** What moving a meeting is worth, in idle periods: twice as much at each step from a half on. */
    double price() {
        var step = calm == null ? 0 : calm;
        return step == 0 ? 0 : Math.pow(2, step - 2.0);
    }
}
