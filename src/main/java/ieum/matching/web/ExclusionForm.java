package ieum.matching.web;

import ieum.matching.ExclusionReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record ExclusionForm(
        @NotBlank String name, @NotNull @Nullable ExclusionReason reason) {}
