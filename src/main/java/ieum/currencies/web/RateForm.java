package ieum.currencies.web;

import ieum.currencies.RateText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record RateForm(
        @NotNull @Size(min = 3, max = 3) @Nullable String from,
        @NotNull @Size(min = 3, max = 3) @Nullable String to,
        @NotNull @Positive @Nullable BigDecimal rate,
        @NotNull @Nullable LocalDate day,
        @NotBlank @Size(max = 200) @Nullable String source) {
    static RateForm empty(LocalDate today) {
        return new RateForm("VND", "KRW", null, today, "");
    }

    RateText toText() {
        return new RateText(
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(rate),
                Objects.requireNonNull(day),
                Objects.requireNonNull(source).strip());
    }
}
