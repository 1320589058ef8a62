package ieum.proposals;

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
}
