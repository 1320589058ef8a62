package ieum.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a proposal has come. */
public enum ProposalStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    ACCEPTED,
    DECLINED;

    public boolean isDecided() {
        return this == ACCEPTED || this == DECLINED;
    }

    /** A draft was not submitted yet; what was withdrawn, perhaps; everything else was. */
    public boolean allows(@Nullable Instant submittedAt) {
        return this == WITHDRAWN || (this == DRAFT) == (submittedAt == null);
    }
}
