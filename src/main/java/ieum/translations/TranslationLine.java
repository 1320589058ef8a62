package ieum.translations;

import ieum.shared.Translated;
import ieum.shared.Translation;
import org.jspecify.annotations.Nullable;

/**
 * A text beside its translation, for whoever translates.
 *
 * @param translation also one of an earlier original
 */
public record TranslationLine(TranslatableText of, @Nullable Translation translation, long version) {
    /** Whether the original is another one since. */
    public boolean outdated() {
        return translation != null && !translation.fingerprint().equals(Translated.fingerprint(of.text()));
    }

    String state() {
        return of.field() + Translated.fingerprint(of.text()) + (translation == null ? "" : version);
    }
}
