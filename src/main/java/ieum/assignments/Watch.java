package ieum.assignments;

/** Looks on while the best assignment is sought. */
public interface Watch {
    Watch NOBODY = (placed, of) -> true;

    /** @return whether to go on */
    boolean placed(int number, int of);
}
