package ieum.forms.web;

import ieum.forms.FormPurpose;
import ieum.forms.FormText;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

record FormForm(
        @NotBlank @Size(max = 120) String name,
        @NotNull FormPurpose purpose,
        @NotNull Language language) {
    static FormForm empty(Locale locale) {
        return new FormForm("", FormPurpose.PROPOSAL, Language.of(locale).orElse(Language.EN));
    }

    FormText toText() {
        return new FormText(new Text(name.strip(), language), purpose);
    }
}
