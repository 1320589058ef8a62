package ieum.roundtables.web;

import ieum.roundtables.MeasureText;
import ieum.roundtables.MeasureView;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

record MeasureForm(
        @NotBlank @Size(max = 1000) String what,
        @NotBlank @Size(max = 160) String owner,
        @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate due,
        long version) {
    @SuppressWarnings("NullAway") // the date is chosen by whoever fills it in
    static MeasureForm empty(String owner) {
        return new MeasureForm("", owner, null, 0);
    }

    static MeasureForm of(MeasureView measure) {
        return new MeasureForm(measure.what().original(), measure.ownerName(), measure.due(), measure.version());
    }

    MeasureText toText(Function<String, Text> detected) {
        return new MeasureText(detected.apply(what.strip()), owner, due);
    }
}
