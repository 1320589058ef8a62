package ieum.proposals.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

record RequestForm(
        @NotBlank @Size(max = 2000) String question,

        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime due) {}
