package ieum.shared.search;

/**
 * What was not understood, and so left out.
 *
 * @param what as it was typed
 * @param instead what may have been meant, in the reader's language; or empty
 */
public record Remark(Kind kind, String what, String instead) {
    /** Why. */
    public enum Kind {
        KEY,
        VALUE,
        SIGN,
        MISSING,
        BRACKET,
        LONG,
        MANY,
        DEEP
    }

    static Remark of(Kind kind, String what) {
        return new Remark(kind, what, "");
    }
}
