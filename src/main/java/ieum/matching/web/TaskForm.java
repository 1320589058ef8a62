package ieum.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the two are to take up together. */
record TaskForm(@NotBlank @Size(max = 1000) String task) {}
