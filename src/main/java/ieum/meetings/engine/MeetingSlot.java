package ieum.meetings.engine;

/**
 * When and where one round of meetings is held. Times are whole units, minutes say, of any beginning that all slots of one
 * day share; slots of one day that overlap, or are at sites too far from each other, exclude each other for a person.
 *
 * @param tables how many meetings the site holds in this slot, at tables that belong to nobody
 */
public record MeetingSlot(int day, int site, int start, int end, int tables) {
    public MeetingSlot {
        if (day < 0 || site < 0 || tables < 0)
            throw new IllegalArgumentException("Days, sites and tables count from 0");
        if (end <= start) throw new IllegalArgumentException("A slot ends after it starts: " + start + ", " + end);
    }
}
