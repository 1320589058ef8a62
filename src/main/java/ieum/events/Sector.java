package ieum.events;

import ieum.organizations.OrganizationKind;
import java.util.Optional;

/** From which of the four sectors somebody comes; the last are public bodies and those who support others. */
public enum Sector {
    INDUSTRY,
    ACADEMIA,
    RESEARCH,
    GOVERNMENT;

    /** None of a person who comes for nobody. */
    public static Optional<Sector> of(OrganizationKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case LARGE_COMPANY, MID_SIZE_COMPANY, PUBLIC_ENTERPRISE, STARTUP -> INDUSTRY;
                    case UNIVERSITY -> ACADEMIA;
                    case RESEARCH_INSTITUTE -> RESEARCH;
                    case CENTRE, AGENCY, ASSOCIATION, CLUSTER, CITY -> GOVERNMENT;
                    case PERSON -> null;
                });
    }
}
