package ieum.rooms;

/**
 * What an arrangement keeps to.
 *
 * @param perChallenge how many companies a challenge is to have, where nothing else is said of it
 * @param perCompany for how many challenges a company is to be asked at the most
 * @param leastPoints which two must have of a hundred to be brought together at all
 */
public record RoomRules(int perChallenge, int perCompany, int leastPoints) {
    /** What one begins with. */
    public static RoomRules usual() {
        return new RoomRules(3, 2, 10);
    }
}
