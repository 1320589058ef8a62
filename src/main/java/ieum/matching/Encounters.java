package ieum.matching;

import static java.util.Comparator.comparing;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom among some organisations the viewer's own should meet, and why: by challenges of either side, and by offers. */
@Service
@Transactional(readOnly = true)
public class Encounters {
    private static final int CHALLENGES = 10;

    private final ChallengeSuggestions challenges;
    private final PartnerSuggestions partners;
    private final OfferSuggestions offers;

    Encounters(ChallengeSuggestions challenges, PartnerSuggestions partners, OfferSuggestions offers) {
        this.challenges = challenges;
        this.partners = partners;
        this.offers = offers;
    }

    /** Each once, by what suits best, the best first; nobody whom either side does not want. */
    public List<Encounter> among(Set<OrganizationId> others, Viewer viewer) {
        if (viewer.organization().isEmpty()) return List.of();
        var found = new ArrayList<Encounter>();
        for (var one : challenges.of(others, viewer))
            found.add(new Encounter(
                    one.owner(), Encounter.Occasion.CHALLENGE, one.id().value(), one.title(), one.fit(), one.why()));
        var own = partners.own(CHALLENGES, viewer);
        found.addAll(partners.of(own, others, viewer));
        for (var challenge : own) found.addAll(offered(offers.of(challenge.id(), others, viewer)));
        found.addAll(offered(offers.of(others, viewer)));
        var best = new HashMap<OrganizationId, Encounter>();
        for (var one : found)
            best.merge(
                    one.organization(),
                    one,
                    (before, after) -> after.fit().points() > before.fit().points() ? after : before);
        return best.values().stream()
                .sorted(comparing((Encounter one) -> -one.fit().points())
                        .thenComparing(one -> one.organization().value()))
                .toList();
    }

    private static List<Encounter> offered(List<SuggestedOffer> offers) {
        var found = new ArrayList<Encounter>();
        for (var one : offers)
            if (one.owner() != null)
                found.add(new Encounter(
                        one.owner(), Encounter.Occasion.OFFER, one.id().value(), one.title(), one.fit(), one.why()));
        return found;
    }
}
