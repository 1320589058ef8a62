package ieum.news.web;

import ieum.news.Wording;
import ieum.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An article in one language. */
record ArticleForm(
        @NotNull Language language,
        @NotBlank @Size(max = 200) String headline,
        @NotBlank @Size(max = 8000) String body,
        @Nullable Long version) {
    static ArticleForm empty(Language language) {
        return new ArticleForm(language, "", "", 0L);
    }

    static ArticleForm of(Wording wording) {
        return new ArticleForm(wording.language(), wording.title(), wording.body(), wording.version());
    }

    Wording toWording() {
        return new Wording(language, headline.strip(), body.strip(), version == null ? 0 : version);
    }
}
