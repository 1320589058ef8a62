package ieum.news.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What others wrote. */
record CoverageForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 120) String publisher,

        @NotBlank @Size(max = 500) @Pattern(regexp = "\\s*https?://\\S+\\s*") String address) {
    static CoverageForm empty() {
        return new CoverageForm("", "", "");
    }
}
