package ieum.organizations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What someone invited adds to their address. */
record JoinForm(
        @NotBlank @Size(max = 120) String person, @NotBlank String password) {}
