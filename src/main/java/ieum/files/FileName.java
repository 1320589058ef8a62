package ieum.files;

import ieum.files.FileRefused.Reason;
import java.text.Normalizer;
import java.util.Locale;

/** A name as it is kept and shown: never a path, and never the name of anything on a disk. */
record FileName(String value) {
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    /** @throws FileRefused if nothing of a name is left */
    static FileName of(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // control characters, and format characters like the one that turns "exe.pdf" round
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "").strip();
        if (name.replace(".", "").isBlank()) throw new FileRefused(Reason.NAME);
        return new FileName(shortened(name));
    }

    /** What follows the last dot, in small letters; empty without a dot. */
    String ending() {
        return value.substring(dot(value)).replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        var ending = name.length() - dot(name) <= LONGEST_ENDING ? name.substring(dot(name)) : "";
        var kept = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(kept - 1))) kept--;
        return name.substring(0, kept) + ending;
    }

    private static int dot(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? name.length() : dot;
    }
}
