package ieum.reviews.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a proposed decision goes back to whoever proposed it. */
record ReturnForm(@NotBlank @Size(max = 4000) String why) {}
