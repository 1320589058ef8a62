package ieum.meetings;

import ieum.matching.Encounters;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom one who takes part may wish to meet: what is left of the event before, then who suits by challenges and offers. */
@Service
@Transactional(readOnly = true)
public class WishSuggestions {
    /** Of more nobody reads the reasons. */
    private static final int MOST = 10;

    private final PartyRows parties;
    private final WishRows wishes;
    private final EarlierWishes earlier;
    private final Encounters encounters;

    WishSuggestions(PartyRows parties, WishRows wishes, EarlierWishes earlier, Encounters encounters) {
        this.parties = parties;
        this.wishes = wishes;
        this.earlier = earlier;
        this.encounters = encounters;
    }

    /** Who wishes to meet them already is answered, not suggested; reasons are for their own people. */
    public List<WishSuggestion> of(PartyView party, Viewer viewer) {
        var found = new ArrayList<WishSuggestion>();
        var known = known(party);
        for (var wish : earlier.of(party, viewer))
            if (known.add(wish.to().id()))
                found.add(new WishSuggestion(wish.to(), WishOrigin.EARLIER, null, wish.note()));
        if (party.organization() == null || !viewer.belongsTo(party.organization())) return found;
        var others = new HashMap<OrganizationId, PartyView>();
        for (var other : parties.of(party.event()))
            if (other.organization() != null && !known.contains(other.id()))
                others.putIfAbsent(other.organization(), other);
        others.remove(party.organization());
        for (var one : encounters.among(others.keySet(), viewer)) {
            var other = others.get(one.organization());
            if (other == null || found.size() >= MOST) continue;
            found.add(new WishSuggestion(other, WishOrigin.SUGGESTION, one, one.title()));
        }
        return found;
    }

    private Set<PartyId> known(PartyView party) {
        var known = new HashSet<PartyId>();
        known.add(party.id());
        for (var wish : wishes.madeBy(party.event(), party.id())) known.add(wish.to());
        for (var wish : wishes.receivedBy(party.event(), party.id())) known.add(wish.from());
        return known;
    }
}
