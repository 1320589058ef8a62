package ieum.vocabulary.web;

import ieum.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TrialForm(
        @NotBlank @Size(max = 20_000) String text, @Nullable Language language) {}
