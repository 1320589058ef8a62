package ieum.programs.web;

import ieum.organizations.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PartForm(
        @NotNull @Nullable OrganizationId funder,
        @NotBlank @Size(max = 160) String title,
        @Size(max = 2) @Nullable String country) {
    static PartForm empty() {
        return new PartForm(null, "", "");
    }
}
