package ieum.events.web;

import ieum.events.AimResult;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether an aim was met, and what shows it. */
record AimResultForm(
        @NotNull AimResult result,
        @NotBlank @Size(max = 2000) String evidence,
        @NotNull Language language) {
    @SuppressWarnings("NullAway") // the result is chosen by whoever fills it in
    static AimResultForm empty(Language language) {
        return new AimResultForm(null, "", language);
    }

    Text toEvidence() {
        return new Text(evidence.strip(), language);
    }
}
