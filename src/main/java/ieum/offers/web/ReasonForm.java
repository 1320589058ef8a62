package ieum.offers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an interest is declined; the interested side reads it. */
record ReasonForm(@NotBlank @Size(max = 2000) String reason) {}
