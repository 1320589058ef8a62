package ieum.organizations.web;

import ieum.concepts.LanguageDetection;
import ieum.shared.Language;
import ieum.shared.Text;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody wrote without saying in which language: mostly the one they read in. */
@Component
class Writing {
    private final LanguageDetection detection;

    Writing(LanguageDetection detection) {
        this.detection = detection;
    }

    Text text(String written) {
        var reader = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        return new Text(written.strip(), detection.detect(written, reader));
    }
}
