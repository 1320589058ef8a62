package ieum.delegations.web;

import ieum.delegations.DelegationEvents;
import ieum.events.EventPages;
import ieum.events.EventView;
import ieum.organizations.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of an event leads to the delegations that come. */
@Component
class DelegationEventPages implements EventPages {
    private final DelegationEvents events;

    DelegationEventPages(DelegationEvents events) {
        this.events = events;
    }

    @Override
    public List<Link> of(EventView event, Viewer viewer) {
        return events.any(event.id())
                ? List.of(new Link("/delegations?event=" + event.id(), "delegations.come"))
                : List.of();
    }
}
