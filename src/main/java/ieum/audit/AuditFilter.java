package ieum.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator looks for in the audit; everything may be left open. Days are those of UTC, both included. */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String act,
        @Nullable String thing,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {}
