package ieum.reviews;

/** How far an expert's invitation has come. */
public enum ExpertStatus {
    INVITED,
    EXPIRED,
    ACCEPTED,
    DECLINED,
    /** Before it was answered. */
    WITHDRAWN,
    /** After it was accepted. */
    ENDED;

    public boolean waits() {
        return this == INVITED || this == EXPIRED;
    }
}
