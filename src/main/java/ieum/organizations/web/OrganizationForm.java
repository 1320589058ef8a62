package ieum.organizations.web;

import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.OrganizationView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record OrganizationForm(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String nameEn,
        @Size(max = 200) String nameKo,
        @Size(max = 200) String nameFr,
        @Size(max = 200) String nameRu,
        @Size(max = 200) String nameVi,
        @NotNull @Nullable OrganizationKind kind,
        @NotBlank @Size(max = 2) String country,
        @Size(max = 100) String region,
        @Pattern(regexp = "|https?://.{3,190}") String website,
        @Size(max = 4000) String profile,
        @NotNull Language language,
        long version) {
    OrganizationForm {
        // what a form leaves out is empty
        nameEn = Objects.requireNonNullElse(nameEn, "");
        nameKo = Objects.requireNonNullElse(nameKo, "");
        nameFr = Objects.requireNonNullElse(nameFr, "");
        nameRu = Objects.requireNonNullElse(nameRu, "");
        nameVi = Objects.requireNonNullElse(nameVi, "");
        region = Objects.requireNonNullElse(region, "");
        website = Objects.requireNonNullElse(website, "");
        profile = Objects.requireNonNullElse(profile, "");
    }

    /** People mostly write in the language in which they read the portal. */
    static OrganizationForm empty(Locale locale) {
        var language = Language.of(locale).orElse(Language.EN);
        return new OrganizationForm("", "", "", "", "", "", null, country(language), "", "", "", language, 0);
    }

    static OrganizationForm of(OrganizationView organization) {
        var text = organization.text();
        var names = text.otherNames();
        return new OrganizationForm(
                text.name(),
                names.getOrDefault(Language.EN, ""),
                names.getOrDefault(Language.KO, ""),
                names.getOrDefault(Language.FR, ""),
                names.getOrDefault(Language.RU, ""),
                names.getOrDefault(Language.VI, ""),
                text.kind(),
                text.country(),
                text.region(),
                text.website(),
                text.profile() == null ? "" : text.profile().original(),
                text.profile() == null ? Language.EN : text.profile().language(),
                organization.version());
    }

    OrganizationText toText() {
        var names = new EnumMap<Language, String>(Language.class);
        Map.of(Language.EN, nameEn, Language.KO, nameKo, Language.FR, nameFr, Language.RU, nameRu, Language.VI, nameVi)
                .forEach((in, other) -> {
                    if (!other.isBlank()) names.put(in, other.strip());
                });
        return new OrganizationText(
                name,
                names,
                Objects.requireNonNull(kind),
                country,
                region,
                website,
                profile.isBlank() ? null : new Text(profile, language));
    }

    static String country(Language language) {
        return switch (language) {
            case KO -> "KR";
            case FR -> "FR";
            case RU -> "RU";
            case VI -> "VN";
            case EN -> "";
        };
    }
}
