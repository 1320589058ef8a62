package ieum.organizations;

import java.util.Arrays;
import java.util.List;

/** What an organisation is in the field, which decides what its members may do. */
public enum OrganizationKind {
    LARGE_COMPANY,
    MID_SIZE_COMPANY,
    PUBLIC_ENTERPRISE,
    STARTUP,
    RESEARCH_INSTITUTE,
    UNIVERSITY,
    CENTRE,
    AGENCY,
    ASSOCIATION,
    CLUSTER,
    CITY,
    /** Somebody who takes part on nobody's behalf: a party like the others, but no organisation, and counted as none. */
    PERSON;

    /** Those that are organisations: what one registers, lists, imports and counts. */
    public static List<OrganizationKind> organizations() {
        return Arrays.stream(values()).filter(kind -> kind != PERSON).toList();
    }

    /** Whether it looks for solutions: the demand side. */
    public boolean demands() {
        return this == LARGE_COMPANY || this == MID_SIZE_COMPANY || this == PUBLIC_ENTERPRISE || this == CITY;
    }

    /** Whether it answers challenges: the side of startups. */
    public boolean proposes() {
        return this == STARTUP
                || this == RESEARCH_INSTITUTE
                || this == UNIVERSITY
                || this == MID_SIZE_COMPANY
                || this == PERSON;
    }

    /** Whether it runs programmes and brings the sides together; only once verified. */
    public boolean brokers() {
        return this == CENTRE || this == AGENCY || this == CLUSTER || this == ASSOCIATION;
    }
}
