package ieum.shared.search;

/** What stands between a key and its values. */
public enum Sign {
    IS(":"),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<=");

    private final String written;

    Sign(String written) {
        this.written = written;
    }

    @Override
    public String toString() {
        return written;
    }
}
