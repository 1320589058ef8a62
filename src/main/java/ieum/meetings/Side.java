package ieum.meetings;

import ieum.organizations.OrganizationKind;

/** Which side somebody is on: who looks for solutions, who has them, and everybody else. */
public enum Side {
    DEMAND,
    STARTUP,
    OTHER;

    static Side of(OrganizationKind kind) {
        if (kind.demands()) return DEMAND;
        return kind.proposes() ? STARTUP : OTHER;
    }
}
