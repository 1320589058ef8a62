package ieum.programs;

import ieum.organizations.OrganizationId;

/** What modules above have built on a place or a track: asked before either is taken from under it. */
public interface Commitments {
    /**
     * Lets the place go, or says what stands against that.
     *
     * @throws ieum.shared.Clash when something still needs this place
     */
    default void checkMayReturn(HeldPlace place) {}

    /** Whether something of a centre stands in its track, so that the centre cannot leave the programme. */
    default boolean standIn(ProgramId program, OrganizationId centre) {
        return false;
    }
}
