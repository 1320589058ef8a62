package ieum.organizations;

/** A certificate that is confirmed and good today, as everyone may see it. */
public record Badge(OrganizationId organization, CredentialText text) {
    /** Also of whoever shows only a kind: what stands on it where that is the only name it has. */
    public String name() {
        var name = text.name();
        return name == null ? "" : name;
    }
}
