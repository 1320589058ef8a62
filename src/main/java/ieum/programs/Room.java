package ieum.programs;

/** How many places are left on one side, where there is a limit. */
public record Room(int left, int places) {
    public boolean none() {
        return left <= 0;
    }
}
