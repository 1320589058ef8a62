package ieum.organizations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was checked before it was confirmed. */
record VerificationForm(@NotBlank @Size(max = 1000) String checked) {}
