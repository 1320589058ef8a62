package ieum.events.web;

import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record CancellationForm(
        @NotBlank @Size(max = 1000) String reason, @NotNull Language language) {
    static CancellationForm empty(Language language) {
        return new CancellationForm("", language);
    }

    Text toReason() {
        return new Text(reason, language);
    }
}
