package ieum.organizations;

/** What a member may do on behalf of the organisation. */
public enum MemberRole {
    /** Everything, members included. */
    OWNER,
    /** Writes and submits. */
    EDITOR,
    /** Reads, and reviews what was proposed to the organisation. */
    REVIEWER,
    /** Reads. */
    READER;

    public boolean writes() {
        return this == OWNER || this == EDITOR;
    }

    public boolean reviews() {
        return this != READER;
    }
}
