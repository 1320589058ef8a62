package ieum.translations;

import ieum.shared.Language;

/** Another program that translates, in one language after the other. */
interface Translator {
    /**
     * @param words at most as many as {@link #longest} says, with placeholders that stay as they are
     * @throws TranslatorFailed whatever the reason
     */
    String translate(String words, Language from, Language to);

    /** Most characters of one text. */
    int longest();
}
