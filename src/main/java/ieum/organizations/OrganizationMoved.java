package ieum.organizations;

/** It was merged into another, which the one who looks may see. */
public class OrganizationMoved extends RuntimeException {
    private final OrganizationId from;
    private final OrganizationId to;

    OrganizationMoved(OrganizationId from, OrganizationId to) {
        super("Organisation " + from + " is " + to + " now");
        this.from = from;
        this.to = to;
    }

    public OrganizationId from() {
        return from;
    }

    public OrganizationId to() {
        return to;
    }
}
