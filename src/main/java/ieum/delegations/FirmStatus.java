package ieum.delegations;

/** Whether a firm comes along; it says so itself. */
public enum FirmStatus {
    INVITED,
    COMING,
    DECLINED,
    LEFT,
    REMOVED;

    boolean mayBeInvitedAgain() {
        return this == DECLINED || this == LEFT || this == REMOVED;
    }
}
