package ieum.events.web;

import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is said to everyone who comes. */
record AnnouncementForm(
        @NotBlank @Size(max = 500) String announcement,
        @NotNull Language language,
        @Nullable Boolean told) {
    static AnnouncementForm empty(Language language) {
        return new AnnouncementForm("", language, false);
    }

    Text toText() {
        return new Text(announcement.strip(), language);
    }
}
