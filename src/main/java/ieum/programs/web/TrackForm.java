package ieum.programs.web;

import ieum.programs.ProgramText;
import ieum.programs.TrackView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record TrackForm(
        @Size(max = 1000) String about,
        @NotNull Language language,
        @Min(0) @Max(100000) @Nullable Integer demandPlaces,
        @Min(0) @Max(100000) @Nullable Integer startupPlaces) {
    static TrackForm of(TrackView track, Locale locale) {
        var about = track.about();
        return new TrackForm(
                about == null ? "" : about.original(),
                about == null ? Language.of(locale).orElse(Language.EN) : about.language(),
                track.demandPlaces(),
                track.startupPlaces());
    }

    /** A part has no more places than the whole. */
    void check(ProgramText program, BindingResult errors) {
        within(program.demandPlaces(), demandPlaces, "demandPlaces", errors);
        within(program.startupPlaces(), startupPlaces, "startupPlaces", errors);
    }

    private static void within(@Nullable Integer whole, @Nullable Integer part, String field, BindingResult errors) {
        if (whole != null && part != null && part > whole)
            errors.rejectValue(field, "track.morePlacesThanProgram", new Object[] {whole}, null);
    }

    @Nullable Text toAbout() {
        return about == null || about.isBlank() ? null : new Text(about, language);
    }
}
