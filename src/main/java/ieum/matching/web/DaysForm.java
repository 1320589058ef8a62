package ieum.matching.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How many days those who are asked have to reply. */
record DaysForm(@NotNull @Min(1) @Max(90) @Nullable Integer days) {}
