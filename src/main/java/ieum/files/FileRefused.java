package ieum.files;

/** Thrown when a file is not taken. Nothing of it is stored, and the transaction may go on. */
public class FileRefused extends RuntimeException {
    private final Reason reason;

    FileRefused(Reason reason) {
        super("File refused: " + reason);
        this.reason = reason;
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
        NAME
    }
}
