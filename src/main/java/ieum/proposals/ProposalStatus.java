package ieum.proposals;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a proposal has come. */
public enum ProposalStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    /** Decided for the time being: it takes part as soon as a place is free. */
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    /** It was accepted, and takes part no longer. */
    ENDED;

    /** What a list of earlier years may say. */
    public static final Set<ProposalStatus> HISTORIC =
            Collections.unmodifiableSet(EnumSet.of(DRAFT, SUBMITTED, WITHDRAWN, ACCEPTED, DECLINED));

    public boolean isDecided() {
        return this == ACCEPTED || this == DECLINED || this == ENDED;
    }

    /** Whether somebody may still decide. */
    public boolean isOpen() {
        return this == SUBMITTED || this == WAITLISTED;
    }

    /** A draft was not submitted yet; what was withdrawn, perhaps; everything else was. */
    public boolean allows(@Nullable Instant submittedAt) {
        return this == WITHDRAWN || (this == DRAFT) == (submittedAt == null);
    }
}
