package ieum.duplicates.web;

import ieum.duplicates.Comparison;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which of two stays, and why they are one. */
record MergeForm(
        @NotBlank @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") @Nullable String kept,

        @NotBlank @Size(max = 1000) @Nullable String reason,
        @Nullable Long oneVersion,
        @Nullable Long otherVersion) {
    static MergeForm of(Comparison compared) {
        return new MergeForm(
                compared.suggested().organization().id().toString(),
                "",
                compared.one().organization().version(),
                compared.other().organization().version());
    }

    long one() {
        return oneVersion == null ? -1 : oneVersion;
    }

    long two() {
        return otherVersion == null ? -1 : otherVersion;
    }

    String why() {
        return reason == null ? "" : reason.strip();
    }
}
