package ieum.delegations.web;

import ieum.delegations.DelegationEvents;
import ieum.delegations.DelegationId;
import ieum.delegations.Delegations;
import ieum.delegations.ProductView;
import ieum.organizations.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one delegation, which comes back when one of its forms was filled in wrongly. */
@Component
class DelegationPage {
    private final Delegations delegations;
    private final DelegationEvents events;

    DelegationPage(Delegations delegations, DelegationEvents events) {
        this.delegations = delegations;
        this.events = events;
    }

    String show(DelegationId id, Viewer viewer, Model model) {
        var delegation = delegations.get(id, viewer);
        model.addAttribute("delegation", delegation);
        model.addAttribute("attended", events.list(id, viewer));
        model.addAttribute("choices", delegations.leads(delegation, viewer) ? events.choices(id, viewer) : List.of());
        if (!model.containsAttribute("firmForm")) model.addAttribute("firmForm", new FirmForm(""));
        var own = delegation.own();
        if (own != null && !model.containsAttribute("productsForm"))
            model.addAttribute("productsForm", ProductsForm.of(own));
        var may = new LinkedHashMap<String, String>();
        if (own != null)
            for (ProductView product : delegations.products(viewer))
                may.put(product.id().toString(), product.title().original());
        model.addAttribute("products", may);
        return "delegations/show";
    }
}
