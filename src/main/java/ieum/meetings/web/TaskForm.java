package ieum.meetings.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record TaskForm(
        @NotBlank @Size(max = 300) @Nullable String what,
        @NotNull @Nullable LocalDate due) {
    /** In two weeks: later is forgotten. */
    static TaskForm empty(LocalDate today) {
        return new TaskForm("", today.plusWeeks(2));
    }
}
