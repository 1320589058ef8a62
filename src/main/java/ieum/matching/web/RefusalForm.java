package ieum.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why one side declines; the centre and the other side read it. */
record RefusalForm(@NotBlank @Size(max = 2000) String reason) {}
