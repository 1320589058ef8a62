package ieum.events;

import java.text.Normalizer;
import java.util.Locale;

/** By what two names are taken for the same, when people type them. */
class Spelling {
    private static final String LEGAL_FORMS = "\\(주\\)|\\(유\\)|\\(재\\)|\\(사\\)|주식회사|유한회사|재단법인|사단법인";

    private Spelling() {}

    /** Without spaces, points and Korean legal forms, which people leave out or write either way. */
    static String ofOrganization(String name) {
        var plain = plain(name);
        var letters = plain.replaceAll(LEGAL_FORMS, "").replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return letters.isEmpty() ? plain : letters;
    }

    static String ofPerson(String name) {
        return plain(name);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
