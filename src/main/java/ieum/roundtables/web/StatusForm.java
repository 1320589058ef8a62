package ieum.roundtables.web;

import ieum.roundtables.MeasureStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How far a measure is, and what there is to say of that. */
record StatusForm(
        @NotNull MeasureStatus status, @Size(max = 1000) String note) {}
