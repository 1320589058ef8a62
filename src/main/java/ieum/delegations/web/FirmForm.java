package ieum.delegations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which firm is invited, as it is called. */
record FirmForm(@NotBlank @Size(max = 160) String name) {}
