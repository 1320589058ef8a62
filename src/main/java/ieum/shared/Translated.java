package ieum.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The translations of one thing into its reader's language, by field. */
public record Translated(Map<String, Translation> fields) {
    public static final Translated NOTHING = new Translated(Map.of());

    /** Only where the original is still the one that was translated. */
    public @Nullable Shown of(String field, @Nullable Text original) {
        if (original == null) return null;
        var translation = fields.get(field);
        return new Shown(
                original,
                translation != null && translation.fingerprint().equals(fingerprint(original)) ? translation : null);
    }

    public static String fingerprint(Text text) {
        try {
            var bytes = (text.language() + "\n" + text.original()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
