package ieum.delegations.web;

import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a delegation is called off; everyone concerned reads it. */
record CallOffForm(
        @NotBlank @Size(max = 1000) String reason, @NotNull Language language) {
    Text toText() {
        return new Text(reason.strip(), language);
    }
}
