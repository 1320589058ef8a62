package ieum.programs.web;

import ieum.organizations.OrganizationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

record ExtensionForm(
        @NotNull @Nullable OrganizationId applicant,

        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime until,

        @NotBlank @Size(max = 1000) String reason) {
    static ExtensionForm empty() {
        return new ExtensionForm(null, null, "");
    }

    Instant until(ZoneId zone) {
        return Objects.requireNonNull(until).atZone(zone).toInstant();
    }
}
