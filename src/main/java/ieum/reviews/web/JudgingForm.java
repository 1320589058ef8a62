package ieum.reviews.web;

import ieum.forms.FormId;
import ieum.forms.FormVersion;
import ieum.reviews.Judging;
import ieum.reviews.JudgingText;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** How a stage is judged, as it is typed; times in the zone of the call. */
record JudgingForm(
        @Nullable FormId form,

        @Nullable Boolean blind,

        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime closesAt) {
    static JudgingForm of(Judging judging, @Nullable FormVersion form, ZoneId zone) {
        var closesAt = judging.closesAt();
        return new JudgingForm(
                form == null ? null : form.form(),
                judging.blind(),
                closesAt == null ? null : closesAt.atZone(zone).toLocalDateTime());
    }

    JudgingText toText(ZoneId zone) {
        return new JudgingText(
                form,
                Boolean.TRUE.equals(blind),
                closesAt == null ? null : closesAt.atZone(zone).toInstant());
    }
}
