package ieum.programs.web;

import ieum.forms.FormId;
import ieum.organizations.CredentialKind;
import ieum.organizations.OrganizationKind;
import ieum.programs.ProgramId;
import ieum.programs.RuleKind;
import ieum.programs.RuleScope;
import ieum.programs.RuleText;
import ieum.programs.RuleWeight;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A rule of one kind, of whose fields only those of that kind are shown. Regions are separated by commas. */
record RuleForm(
        @NotNull RuleKind kind,
        @NotNull RuleWeight weight,
        @Nullable RuleScope scope,
        @Nullable List<OrganizationKind> organizations,
        @Nullable List<String> countries,
        @Size(max = 500) String regions,
        @Min(0) @Max(1000000) @Nullable Integer number,
        @Nullable CredentialKind credential,
        @Size(max = 160) String issuer,
        @Size(max = 40) String grade,
        @Nullable ProgramId program,
        @Size(max = 300) String agreement,
        @Nullable FormId form,
        @Size(max = 500) String wording) {
    RuleForm {
        scope = scope == null || kind == null || !kind.isForSeveral() ? RuleScope.LEAD : scope;
        regions = Objects.requireNonNullElse(regions, "").strip();
        issuer = Objects.requireNonNullElse(issuer, "").strip();
        grade = Objects.requireNonNullElse(grade, "").strip();
        agreement = Objects.requireNonNullElse(agreement, "").strip();
        wording = Objects.requireNonNullElse(wording, "").strip();
    }

    static RuleForm empty(RuleKind kind) {
        return new RuleForm(
                kind, RuleWeight.REQUIRED, null, List.of(), List.of(), "", null, null, "", "", null, "", null, "");
    }

    static RuleForm of(RuleText rule) {
        return new RuleForm(
                rule.kind(),
                rule.weight(),
                rule.scope(),
                rule.organizations(),
                rule.countries(),
                String.join(", ", rule.regions()),
                rule.number(),
                rule.credential(),
                rule.issuer(),
                rule.grade(),
                rule.program(),
                rule.agreement(),
                rule.form(),
                rule.wording() == null ? "" : rule.wording().original());
    }

    /** What a kind cannot do without. */
    void check(BindingResult errors) {
        if (kind == null) return;
        switch (kind) {
            case ORGANIZATION_KIND -> {
                if (organizations == null || organizations.isEmpty())
                    errors.rejectValue("organizations", "rule.needsKinds");
            }
            case COUNTRY -> {
                var known = Set.of(Locale.getISOCountries());
                if (countries == null || countries.isEmpty() || !known.containsAll(countries))
                    errors.rejectValue("countries", "rule.needsCountries");
            }
            case CREDENTIAL -> {
                if (credential == null || credential == CredentialKind.OTHER)
                    errors.rejectValue("credential", "rule.needsCredential");
                else if (!grade.isEmpty()
                        && !credential.grades().isEmpty()
                        && !credential.grades().contains(upper(grade)))
                    errors.rejectValue(
                            "grade",
                            "credential.noSuchGrade",
                            new Object[] {String.join(", ", credential.grades())},
                            null);
            }
            case ALUMNI -> {
                if (program == null) errors.rejectValue("program", "rule.needsProgram");
            }
            case ASSESSMENT -> {
                if (form == null) errors.rejectValue("form", "rule.needsForm");
                if (number != null && number > 100) errors.rejectValue("number", "rule.atMostHundred");
            }
            case VERIFIED -> {}
            default -> {
                if (number == null && !errors.hasFieldErrors("number"))
                    errors.rejectValue("number", "rule.needsNumber");
                if (number != null && number == 0 && kind == RuleKind.OPEN_PROPOSALS_AT_MOST)
                    errors.rejectValue("number", "rule.atLeastOne");
            }
        }
    }

    RuleText toText(Function<String, Text> writing) {
        var of = kind;
        var certificate = of == RuleKind.CREDENTIAL ? credential : null;
        return new RuleText(
                of,
                weight,
                Objects.requireNonNull(scope),
                of == RuleKind.ORGANIZATION_KIND ? Objects.requireNonNull(organizations) : List.of(),
                of == RuleKind.COUNTRY ? Objects.requireNonNull(countries) : List.of(),
                of == RuleKind.COUNTRY ? listed(regions) : List.of(),
                of.counts() || of == RuleKind.ASSESSMENT ? number : null,
                certificate,
                certificate == null ? "" : issuer,
                certificate == null ? "" : certificate.grades().isEmpty() ? grade : upper(grade),
                of == RuleKind.ALUMNI ? program : null,
                of == RuleKind.ALUMNI ? agreement : "",
                of == RuleKind.ASSESSMENT ? form : null,
                wording.isEmpty() ? null : writing.apply(wording));
    }

    private static List<String> listed(String regions) {
        return Arrays.stream(regions.split("[,，、;\n]"))
                .map(String::strip)
                .filter(region -> !region.isEmpty())
                .distinct()
                .toList();
    }

    private static String upper(String grade) {
        return grade.toUpperCase(Locale.ROOT);
    }
}
