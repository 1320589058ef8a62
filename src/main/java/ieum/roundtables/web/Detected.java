package ieum.roundtables.web;

import ieum.concepts.LanguageDetection;
import ieum.shared.Language;
import ieum.shared.Text;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is typed in a hurry, in the language that it is in; where that cannot be told, in that of the page. */
@Component
class Detected {
    private final LanguageDetection detection;

    Detected(LanguageDetection detection) {
        this.detection = detection;
    }

    Text text(String words) {
        var page = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        return new Text(words, detection.detect(words, page));
    }
}
