package ieum.rehearsals.web;

import ieum.rehearsals.Rehearsals;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record RehearsalForm(
        @NotNull @Min(Rehearsals.FEWEST) @Max(Rehearsals.MOST) @Nullable Integer applicants) {
    static RehearsalForm empty() {
        return new RehearsalForm(12);
    }
}
