package ieum.reviews.web;

import ieum.organizations.Directory;
import ieum.reviews.ExpertText;
import ieum.shared.Language;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to review.
 *
 * @param affiliation the name of an organisation in the portal, or anything else
 */
record ExpertForm(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Nullable Language language,
        @NotBlank @Size(max = 300) String affiliation,
        @Nullable List<String> fields) {
    static ExpertForm empty(Language reader) {
        return new ExpertForm("", "", reader, "", List.of());
    }

    ExpertText toText(Directory directory) {
        var named = directory.called(affiliation).orElse(null);
        return new ExpertText(
                email,
                name,
                Objects.requireNonNull(language),
                named,
                named == null ? affiliation.strip() : null,
                fields == null ? List.of() : fields);
    }
}
