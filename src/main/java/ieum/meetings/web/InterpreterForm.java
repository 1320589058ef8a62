package ieum.meetings.web;

import ieum.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record InterpreterForm(
        @NotBlank @Size(max = 160) @Nullable String name,
        @NotNull @Size(min = 2) @Nullable List<Language> languages) {}
