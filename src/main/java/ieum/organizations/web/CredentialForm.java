package ieum.organizations.web;

import ieum.organizations.CredentialKind;
import ieum.organizations.CredentialText;
import ieum.organizations.CredentialView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

record CredentialForm(
        @NotNull @Nullable CredentialKind kind,
        @Size(max = 160) String name,
        @NotBlank @Size(max = 160) String issuer,
        @Size(max = 40) String grade,
        @Size(max = 80) String number,
        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil,
        @NotNull @Nullable ZoneId zone,
        @Nullable MultipartFile file,
        long version) {
    CredentialForm {
        name = Objects.requireNonNullElse(name, "").strip();
        grade = Objects.requireNonNullElse(grade, "").strip();
        number = Objects.requireNonNullElse(number, "").strip();
    }

    /** Most certificates are issued where the organisation is. */
    static CredentialForm empty(String country) {
        return new CredentialForm(null, "", "", "", "", null, null, zone(country), null, 0);
    }

    static CredentialForm of(CredentialView credential) {
        var text = credential.text();
        return new CredentialForm(
                text.kind(),
                Objects.requireNonNullElse(text.name(), ""),
                text.issuer(),
                Objects.requireNonNullElse(text.grade(), ""),
                Objects.requireNonNullElse(text.number(), ""),
                text.validFrom(),
                text.validUntil(),
                text.zone(),
                null,
                credential.version());
    }

    /** What two fields say together. */
    void check(BindingResult errors, boolean needsFile) {
        if (kind == CredentialKind.OTHER && name.isEmpty()) errors.rejectValue("name", "credential.needsName");
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom))
            errors.rejectValue("validUntil", "credential.endsBeforeItBegins");
        if (kind != null && gradeIsUnknown(kind))
            errors.rejectValue(
                    "grade", "credential.noSuchGrade", new Object[] {String.join(", ", kind.grades())}, null);
        if (needsFile && !hasFile()) errors.rejectValue("file", "credential.needsFile");
    }

    /** Without a choice, a browser sends a file without a name. */
    boolean hasFile() {
        return file != null
                && !(file.isEmpty()
                        && String.valueOf(file.getOriginalFilename()).isEmpty());
    }

    CredentialText toText() {
        var chosen = Objects.requireNonNull(kind);
        return new CredentialText(
                chosen,
                chosen == CredentialKind.OTHER ? name : null,
                issuer.strip(),
                grade.isEmpty() ? null : graded(chosen),
                number.isEmpty() ? null : number,
                Objects.requireNonNull(validFrom),
                validUntil,
                Objects.requireNonNull(zone));
    }

    private boolean gradeIsUnknown(CredentialKind kind) {
        return !grade.isEmpty() && !kind.grades().isEmpty() && !kind.grades().contains(graded(kind));
    }

    private String graded(CredentialKind kind) {
        return kind.grades().isEmpty() ? grade : grade.toUpperCase(Locale.ROOT);
    }

    private static @Nullable ZoneId zone(String country) {
        return switch (country) {
            case "KR" -> ZoneId.of("Asia/Seoul");
            case "FR" -> ZoneId.of("Europe/Paris");
            case "RU" -> ZoneId.of("Europe/Moscow");
            case "VN" -> ZoneId.of("Asia/Ho_Chi_Minh");
            default -> null;
        };
    }
}
