package ieum.rehearsals.web;

import ieum.programs.CallView;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

record ClockForm(
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime at) {
    static ClockForm of(Instant moment, CallView call) {
        return new ClockForm(LocalDateTime.ofInstant(moment, call.zone()).truncatedTo(ChronoUnit.MINUTES));
    }

    Instant moment(CallView call) {
        return Objects.requireNonNull(at).atZone(call.zone()).toInstant();
    }
}
