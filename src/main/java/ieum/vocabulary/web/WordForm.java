package ieum.vocabulary.web;

import ieum.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

record WordForm(
        @NotBlank @Size(max = 100) String word,
        @NotNull Language language,
        @Size(max = 200) String concept,
        @Size(max = 500) String note) {
    WordForm {
        concept = Objects.requireNonNullElse(concept, "");
        note = Objects.requireNonNullElse(note, "");
    }
}
