package ieum.matching;

/**
 * How far this node's index is.
 *
 * @param done how many texts of a reading of everything were read, of so many in total
 * @param engine and the taxonomy by which texts are read
 */
public record IndexStanding(int entries, int done, int total, boolean reading, String engine, String taxonomy) {
    /** How much of a reading of everything is done; not how many texts there are, for not everyone may know of all. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
