package ieum.organizations.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.ConflictKind;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest as it is declared.
 *
 * @param organization its name, as typed or chosen
 * @param concerned whom it concerns: empty for oneself
 */
record ConflictForm(
        @NotBlank @Size(max = 300) String organization,
        @NotNull @Nullable ConflictKind kind,
        @Size(max = 1000) String note,
        String concerned) {
    static ConflictForm about(String organization) {
        return new ConflictForm(organization, null, "", "");
    }

    @Nullable Text written(LanguageDetection detection, Language reader) {
        var text = note == null ? "" : note.strip();
        return text.isEmpty() ? null : new Text(text, detection.detect(text, reader));
    }

    boolean isOwn() {
        return concerned == null || concerned.isEmpty();
    }
}
