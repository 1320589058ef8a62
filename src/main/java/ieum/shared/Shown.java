package ieum.shared;

import org.jspecify.annotations.Nullable;

/** A text as a reader is shown it: what was written, or a translation that is marked as one, with the original one click away. */
public record Shown(Text original, @Nullable Translation translation) {
    public Text text() {
        return translation == null ? original : translation.text();
    }

    public boolean translated() {
        return translation != null;
    }
}
