package ieum.reviews.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DecisionForm(
        @NotNull @Nullable Outcome outcome,
        @NotBlank @Size(max = 4000) String reason) {
    enum Outcome {
        ACCEPT,
        DECLINE
    }
}
