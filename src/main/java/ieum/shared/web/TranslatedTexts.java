package ieum.shared.web;

import ieum.shared.TextTranslations;
import ieum.shared.Translated;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What templates ask for translations into the language of the page, as {@code @translated}. */
@Component("translated")
public class TranslatedTexts {
    private final TextTranslations translations;

    TranslatedTexts(TextTranslations translations) {
        this.translations = translations;
    }

    public Translated of(String kind, UUID thing) {
        return translations.of(kind, thing, SearchPage.reader());
    }

    public Names names(String kind, Collection<UUID> things) {
        return new Names(translations.names(kind, things, SearchPage.reader()));
    }

    /** By thing; those without any translation, too. */
    public record Names(Map<UUID, Translated> all) {
        public Translated of(UUID thing) {
            return all.getOrDefault(thing, Translated.NOTHING);
        }
    }
}
