package ieum.news.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Until when only the press reads an article; empty for at once. */
record ReleaseForm(
        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime publicAt) {}
