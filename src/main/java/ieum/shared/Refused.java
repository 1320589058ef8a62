package ieum.shared;

/** Thrown when someone may know of a thing but not do this with it. It becomes a page, and a line in the audit. */
public class Refused extends RuntimeException {
    public Refused(String what) {
        super("Refused: " + what);
    }
}
