package ieum.delegations;

/** Whether a firm comes along; it says so itself. */
public enum FirmStatus {
    INVITED,
    COMING,
    DECLINED,
    LEFT,
    REMOVED;

    /** Whether it has a part in the delegation, or may have one by saying so. */
    boolean isOfIt() {
        return this == INVITED || this == COMING;
    }
}
