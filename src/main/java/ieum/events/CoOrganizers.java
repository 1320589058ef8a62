package ieum.events;

import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that organise an event together. All who agreed write it alike; who drafted it leads, and alone
 * publishes it, cancels it and says who else takes part.
 */
@Service
@Transactional
public class CoOrganizers {
    private final OrganizerTable table;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final Directory directory;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CoOrganizers(
            OrganizerTable table,
            EventLookup lookup,
            EventPolicy policy,
            Directory directory,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.table = table;
        this.lookup = lookup;
        this.policy = policy;
        this.directory = directory;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Those who agreed; to those concerned also who was asked. */
    @Transactional(readOnly = true)
    public List<OrganizerView> list(EventId event, Viewer viewer) {
        var hosts = lookup.hosts(lookup.visible(event, viewer));
        var asked = table.of(event);
        var names = organizations.names(asked.keySet());
        return asked.entrySet().stream()
                .filter(one -> one.getValue() == OrganizerStatus.ACCEPTED
                        || policy.mayRevise(hosts, viewer)
                        || viewer.belongsTo(one.getKey()))
                .map(one -> new OrganizerView(one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    /** @param name what the organisation is called, in whatever language */
    public void invite(EventId event, String name, Viewer viewer) {
        var led = led(event, viewer);
        var organization = directory.called(name).orElseThrow(() -> new Clash("organizer.unknown"));
        if (organization.equals(led.organizer())) throw new Clash("organizer.leads");
        var standing = organizations.standing(organization);
        if (!standing.text().kind().brokers() || standing.verifiedAt() == null)
            throw new Clash("organizer.brokersOnly");
        var before = table.of(event).get(organization);
        if (before != null && before != OrganizerStatus.DECLINED) throw new Clash("organizer.askedAlready");
        table.invite(event, organization, viewer.account(), now());
        publisher.publishEvent(new EventOrganizerInvited(event, organization, viewer.account(), now()));
    }

    /** For the viewer's own organisation. */
    public void accept(EventId event, Viewer viewer) {
        var own = asked(event, viewer);
        var before = table.of(event).get(own);
        // who declined has to be asked again
        if (before == OrganizerStatus.DECLINED) throw new NotFound(event);
        if (before == OrganizerStatus.ACCEPTED) return;
        table.answer(event, own, OrganizerStatus.ACCEPTED, viewer.account(), now());
        publisher.publishEvent(new EventOrganizerAccepted(event, own, viewer.account(), now()));
    }

    /** Before or after it had agreed. */
    public void decline(EventId event, Viewer viewer) {
        var own = asked(event, viewer);
        if (table.of(event).get(own) == OrganizerStatus.DECLINED) return;
        table.answer(event, own, OrganizerStatus.DECLINED, viewer.account(), now());
        publisher.publishEvent(new EventOrganizerDeclined(event, own, viewer.account(), now()));
    }

    /** What is not there any more is removed already. */
    public void remove(EventId event, OrganizationId organization, Viewer viewer) {
        led(event, viewer);
        if (table.remove(event, organization))
            publisher.publishEvent(new EventOrganizerRemoved(event, organization, viewer.account(), now()));
    }

    private OrganizationId asked(EventId event, Viewer viewer) {
        lookup.toSeeAndChange(event, viewer).checkMayChange();
        var own = viewer.organization()
                .filter(viewer::writesFor)
                .orElseThrow(() -> new Refused("answer for an organiser of event " + event));
        var status = table.of(event).get(own);
        if (status == null) throw new NotFound(event);
        return own;
    }

    private Event led(EventId event, Viewer viewer) {
        var led = lookup.toChange(event, viewer);
        if (!policy.mayPublish(lookup.hosts(led), viewer)) throw new Refused("choose organisers of event " + event);
        led.checkMayChange();
        return led;
    }

    private Instant now() {
        return clock.instant();
    }
}
