package ieum.delegations.web;

import ieum.delegations.DelegationText;
import ieum.delegations.DelegationView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

record DelegationForm(
        @NotBlank @Size(max = 160) String title,
        @NotBlank @Size(max = 4000) String about,
        @NotNull Language language,
        @NotBlank @Pattern(regexp = "|[A-Z][A-Z]") String country,
        @NotBlank @Size(max = 160) String place,
        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate startsOn,
        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate endsOn,
        long version) {
    static DelegationForm empty(Locale locale) {
        return new DelegationForm("", "", Language.of(locale).orElse(Language.EN), "", "", null, null, 0);
    }

    static DelegationForm of(DelegationView delegation) {
        var text = delegation.text();
        return new DelegationForm(
                text.title().original(),
                text.about().original(),
                text.title().language(),
                text.country(),
                text.place(),
                text.startsOn(),
                text.endsOn(),
                delegation.version());
    }

    /** What two fields say together. */
    void check(BindingResult errors) {
        if (startsOn != null && endsOn != null && startsOn.isAfter(endsOn))
            errors.rejectValue("endsOn", "delegation.endsBeforeItStarts");
    }

    DelegationText toText() {
        return new DelegationText(
                new Text(title.strip(), language),
                new Text(about.strip(), language),
                country,
                place.strip(),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn));
    }
}
