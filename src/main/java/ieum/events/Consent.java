package ieum.events;

/** For what whoever comes may agree that their data is used. It is never needed to take part, and can be taken back. */
public enum Consent {
    /** Name and organisation are shown to the others who come. */
    ATTENDEE_LIST(1),
    /** Pictures and recordings are published. */
    PICTURES(1),
    /** The organisers tell of later events. */
    LATER_EVENTS(1);

    private final int wording;

    /** @param wording counts up whenever the words change that people agree to */
    Consent(int wording) {
        this.wording = wording;
    }

    int wording() {
        return wording;
    }
}
