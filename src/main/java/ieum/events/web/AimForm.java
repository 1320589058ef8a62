package ieum.events.web;

import ieum.events.AimKind;
import ieum.events.AimView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record AimForm(
        @NotNull AimKind kind,
        @NotBlank @Size(max = 1000) String said,
        @NotNull Language language,
        long version) {
    static AimForm empty(Language language) {
        return new AimForm(AimKind.AIM, "", language, 0);
    }

    static AimForm of(AimView aim) {
        return new AimForm(aim.kind(), aim.said().original(), aim.said().language(), aim.version());
    }

    Text toText() {
        return new Text(said.strip(), language);
    }
}
