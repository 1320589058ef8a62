package ieum.offers;

import ieum.organizations.Identities;
import ieum.organizations.Names;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warns whoever writes anonymously where the words say who they are. */
@Service
@Transactional(readOnly = true)
public class OfferNames {
    private final Offers offers;
    private final Identities identities;

    OfferNames(Offers offers, Identities identities) {
        this.offers = offers;
        this.identities = identities;
    }

    /** Of an anonymous offer: by field (title, description, pictures), the words around the first name. */
    public Map<String, String> of(OfferId id, Viewer viewer) {
        var offer = offers.getToRevise(id, viewer);
        var found = new LinkedHashMap<String, String>();
        if (!offer.text().anonymous() || offer.owner() == null) return found;
        var names = names(offer.owner());
        names.in(offer.text().title().original()).ifPresent(words -> found.put("title", words));
        if (offer.text().description() != null)
            names.in(offer.text().description().original()).ifPresent(words -> found.put("description", words));
        for (var picture : offer.pictures())
            names.in(picture.alternative().original()).ifPresent(words -> found.put("pictures", words));
        return found;
    }

    /** Of what somebody writes on behalf of an organisation: the words around the first name. */
    public Optional<String> in(String written, OrganizationId organization) {
        return names(organization).in(written);
    }

    private Names names(OrganizationId organization) {
        return Names.of(identities.of(List.of(organization)));
    }
}
