package ieum.files;

/** Thrown when a file is not taken. Nothing of it is stored, and the transaction may go on. */
public class FileRefused extends RuntimeException {
    private final Reason reason;

    private final String detail;

    FileRefused(Reason reason) {
        this(reason, "");
    }

    FileRefused(Reason reason, String detail) {
        super("File refused: " + reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    /** What the virus scanner called it, if that is the reason. */
    public String detail() {
        return detail;
    }

    public Reason reason() {
        return reason;
    }

    /** What a person can mend. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is larger than {@code ieum.files.max-size}. */
        TOO_LARGE,
        /** It is, whatever its name says, not of a kind that is taken. */
        TYPE,
        /** It has no name, or one whose ending belongs to another kind of file. */
        NAME,
        /** The virus scanner found something in it. */
        INFECTED
    }
}
