package ieum.organizations.web;

import ieum.organizations.MemberRole;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record InvitationForm(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull MemberRole role) {}
