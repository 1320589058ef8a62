package ieum.reviews.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an expert without an account adds to their address. */
record ExpertAccountForm(
        @NotBlank @Size(max = 120) String person, @NotBlank String password) {}
