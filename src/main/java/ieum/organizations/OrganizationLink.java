package ieum.organizations;

/**
 * What ties an organisation to another that says it is somebody else: a person who is a member of one and was invited by
 * the other, the same website, or the same number in the registers of two
 * countries. The detail is the address of either, or the number.
 */
public record OrganizationLink(OrganizationId other, Kind kind, String detail) {
    /** In what they are tied. */
    public enum Kind {
        MEMBER,
        WEBSITE,
        NUMBER
    }
}
