package ieum.shared;

/** Thrown when the thing asked for does not exist, or does not exist for this viewer. */
public class NotFound extends RuntimeException {
    private final boolean hidden;

    public NotFound(Object id) {
        this("Nothing found for " + id, false);
    }

    private NotFound(String message, boolean hidden) {
        super(message);
        this.hidden = hidden;
    }

    /** It exists, but not for this viewer: the page is the same, the audit knows. */
    public static NotFound hidden(Object id) {
        return new NotFound("Hidden: " + id, true);
    }

    public boolean isHidden() {
        return hidden;
    }
}
