package ieum.matching;

import ieum.organizations.Viewer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a search is among.
 *
 * @param kinds of things; all where none is named
 * @param seer what the one who looks may see besides what everyone does
 * @param at only what can be found then
 * @param traits that all must have
 * @param anyTrait of which one must be there, where any is named
 * @param within things of which it is one; all where none is named
 * @param without things that are left out
 */
public record Among(
        Set<String> kinds,
        Set<String> seer,
        Instant at,
        List<String> traits,
        List<String> anyTrait,
        Set<UUID> within,
        Set<UUID> without) {
    public Among(
            Set<String> kinds,
            Set<String> seer,
            Instant at,
            List<String> traits,
            List<String> anyTrait,
            Set<UUID> without) {
        this(kinds, seer, at, traits, anyTrait, Set.of(), without);
    }

    /** What a viewer may see besides what everyone does. */
    static Set<String> seer(Viewer viewer) {
        var seer = new HashSet<String>();
        if (viewer.verified()) {
            seer.add("verified");
            viewer.organization().ifPresent(own -> seer.add("organization:" + own));
        }
        return seer;
    }

    /** Everything that everyone sees at that moment. */
    public static Among everything(Instant at) {
        return new Among(Set.of(), Set.of(), at, List.of(), List.of(), Set.of());
    }
}
