package ieum.delegations.web;

import ieum.delegations.AttendedEvent;
import ieum.delegations.DelegationEvents;
import ieum.delegations.DelegationId;
import ieum.delegations.DelegationView;
import ieum.delegations.Delegations;
import ieum.delegations.FirmMeetings;
import ieum.delegations.ProductView;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one delegation, which comes back when one of its forms was filled in wrongly. */
@Component
class DelegationPage {
    private final Delegations delegations;
    private final DelegationEvents events;
    private final List<FirmMeetings> meetings;

    DelegationPage(Delegations delegations, DelegationEvents events, List<FirmMeetings> meetings) {
        this.delegations = delegations;
        this.events = events;
        this.meetings = meetings;
    }

    /** Where one asks to meet a firm at an event. */
    public record Request(Text event, String path) {}

    String show(DelegationId id, Viewer viewer, Model model) {
        var delegation = delegations.get(id, viewer);
        model.addAttribute("delegation", delegation);
        var attended = events.list(id, viewer);
        model.addAttribute("attended", attended);
        model.addAttribute("requests", requests(delegation, attended, viewer));
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

    private Map<OrganizationId, List<Request>> requests(
            DelegationView delegation, List<AttendedEvent> attended, Viewer viewer) {
        var requests = new HashMap<OrganizationId, List<Request>>();
        if (!viewer.signedIn() || !delegation.goesOn()) return requests;
        for (var firm : delegation.coming())
            for (var one : attended)
                for (var those : meetings)
                    those.request(one.event(), firm.organization(), viewer)
                            .ifPresent(path -> requests.computeIfAbsent(firm.organization(), none -> new ArrayList<>())
                                    .add(new Request(one.event().text().title(), path)));
        return requests;
    }
}
