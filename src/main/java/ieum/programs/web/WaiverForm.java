package ieum.programs.web;

import ieum.organizations.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record WaiverForm(
        @NotNull @Nullable OrganizationId applicant,
        @NotBlank @Size(max = 1000) String reason) {}
