package ieum.offers;

import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import org.springframework.stereotype.Component;

/** Who may do what with offers. The door asks, and so do the templates, as {@code @offerPolicy}. */
@Component
class OfferPolicy {
    /** On behalf of an organisation; people without one have none to speak for. */
    public boolean mayDraft(Viewer viewer) {
        return viewer instanceof Member member
                && member.kind() != OrganizationKind.PERSON
                && member.role().writes();
    }

    public boolean mayRevise(OfferView offer, Viewer viewer) {
        return offer.status() != OfferStatus.WITHDRAWN && writes(offer, viewer);
    }

    public boolean mayPublish(OfferView offer, Viewer viewer) {
        return offer.isDraft() && writes(offer, viewer);
    }

    public boolean mayRenew(OfferView offer, Viewer viewer) {
        return (offer.status() == OfferStatus.PUBLISHED || offer.status() == OfferStatus.ENDED)
                && writes(offer, viewer);
    }

    /** Whoever could be the other side of it. */
    public boolean mayExpressInterest(OfferView offer, Viewer viewer) {
        return offer.status() == OfferStatus.PUBLISHED && !offer.mine() && mayDraft(viewer);
    }

    /** Staff of the centre whose track it is in, once it is no draft. */
    public boolean mayTranslateForCentre(OfferView offer, Viewer viewer) {
        var track = offer.text().track();
        return !offer.isDraft() && !offer.mine() && track != null && viewer.writesFor(track.centre());
    }

    private static boolean writes(OfferView offer, Viewer viewer) {
        return offer.mine() && viewer.organization().filter(viewer::writesFor).isPresent();
    }
}
