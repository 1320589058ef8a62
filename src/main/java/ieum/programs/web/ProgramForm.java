package ieum.programs.web;

import ieum.organizations.OrganizationId;
import ieum.programs.CallText;
import ieum.programs.ProgramText;
import ieum.programs.ProgramView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

record ProgramForm(
        @NotBlank @Size(max = 160) String name,
        @NotBlank @Size(max = 2000) String summary,
        @NotNull Language language,
        @Nullable OrganizationId supervisor,
        @NotEmpty List<OrganizationId> centres,
        @Min(0) @Max(100000) @Nullable Integer demandPlaces,
        @Min(0) @Max(100000) @Nullable Integer startupPlaces,
        @NotBlank @Size(max = 500) String demandCounted,
        @NotBlank @Size(max = 500) String startupCounted,
        @NotNull ZoneId zone,

        @NotBlank(groups = Opening.class) @Size(max = 160, groups = Opening.class) String callTitle,

        @NotNull(groups = Opening.class) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime opensAt,

        @NotNull(groups = Opening.class) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime closesAt,

        long version) {
    /** A programme is opened with its first call; afterwards its calls have pages of their own. */
    interface Opening {}

    /** With whoever opens it; from tomorrow to a month later, at an hour when someone is there to help. */
    static ProgramForm empty(Locale locale, Instant now, List<OrganizationId> centres) {
        var language = Language.of(locale).orElse(Language.EN);
        var zone = zone(language);
        var tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
        return new ProgramForm(
                "",
                "",
                language,
                null,
                centres,
                null,
                null,
                "",
                "",
                zone,
                "",
                tomorrow.atTime(9, 0),
                tomorrow.plusMonths(1).atTime(18, 0),
                0);
    }

    static ProgramForm of(ProgramView program) {
        var text = program.text();
        return new ProgramForm(
                text.name().original(),
                text.summary().original(),
                text.name().language(),
                text.supervisor(),
                text.centres(),
                text.demandPlaces(),
                text.startupPlaces(),
                text.demandCounted().original(),
                text.startupCounted().original(),
                text.zone(),
                "",
                null,
                null,
                program.version());
    }

    /** What two fields say together. */
    void check(BindingResult errors) {
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt))
            errors.rejectValue("closesAt", "call.closesBeforeItOpens");
    }

    /** Where a rule of the field has to do with one field, its name; else none. */
    static @Nullable String field(String clash) {
        return switch (clash) {
            case "program.belowTaken.DEMAND", "track.belowTaken.DEMAND" -> "demandPlaces";
            case "program.belowTaken.STARTUP", "track.belowTaken.STARTUP" -> "startupPlaces";
            case "program.centreInUse" -> "centres";
            case "call.closesBeforeItOpens" -> "closesAt";
            default -> null;
        };
    }

    ProgramText toText() {
        return new ProgramText(
                text(name),
                text(summary),
                supervisor,
                centres,
                zone,
                demandPlaces,
                startupPlaces,
                text(demandCounted),
                text(startupCounted));
    }

    CallText toCall() {
        return CallText.of(
                text(callTitle),
                zone,
                Objects.requireNonNull(opensAt).atZone(zone).toInstant(),
                Objects.requireNonNull(closesAt).atZone(zone).toInstant());
    }

    private Text text(String written) {
        return new Text(written, language);
    }

    static ZoneId zone(Language language) {
        return ZoneId.of(
                switch (language) {
                    case KO, EN -> "Asia/Seoul";
                    case FR -> "Europe/Paris";
                    case RU -> "Europe/Moscow";
                    case VI -> "Asia/Ho_Chi_Minh";
                });
    }
}
