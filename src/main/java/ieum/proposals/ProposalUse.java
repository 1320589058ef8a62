package ieum.proposals;

/** What modules above have built on an accepted proposal: asked before it is taken from under it. */
public interface ProposalUse {
    /**
     * Lets it end, or says what stands against that.
     *
     * @throws ieum.shared.Clash when something still needs its participation
     */
    void checkMayEnd(ProposalId id);
}
