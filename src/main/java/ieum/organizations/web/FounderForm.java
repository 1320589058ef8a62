package ieum.organizations.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The account that is made along with something else: an organisation, or a membership. */
record FounderForm(
        @NotBlank @Size(max = 120) String person,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank String password) {}
