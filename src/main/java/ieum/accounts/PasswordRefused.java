package ieum.accounts;

/** Thrown when a password is not taken. */
public class PasswordRefused extends RuntimeException {
    /** What is the matter with it. */
    public enum Why {
        SHORT,
        LONG,
        GUESSED,
        WRONG
    }

    private final Why why;

    PasswordRefused(Why why) {
        super("Password refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
