package ieum.organizations;

/**
 * What ties an organisation to another that says it is somebody else: a person who is a member of one and was invited by
 * the other, or the same website. The detail is the address of either.
 */
public record OrganizationLink(OrganizationId other, Kind kind, String detail) {
    /** In what they are tied. */
    public enum Kind {
        MEMBER,
        WEBSITE
    }
}
