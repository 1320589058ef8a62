package ieum.assignments;

/** The search was given up before its end, and has no result. */
public class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
