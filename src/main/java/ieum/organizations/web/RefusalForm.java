package ieum.organizations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it could not be confirmed. */
record RefusalForm(@NotBlank @Size(max = 1000) String reason) {}
