package ieum.events;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.shared.search.Condition;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what with events. The doors ask, and so do the templates, as {@code @eventPolicy}. */
@Component
class EventPolicy {
    public boolean mayDraft(Viewer viewer) {
        return viewer instanceof Member member
                && member.verified()
                && member.kind().brokers()
                && member.role().writes();
    }

    /** What was published is public, even when it is cancelled later; a draft is for those who stand behind it. */
    public boolean maySee(EventStatus status, Hosts hosts, Viewer viewer) {
        return status != EventStatus.DRAFT || hosts.mayRead(viewer) || hosts.isInvited(viewer);
    }

    /**
     * The same in SQL, of rows {@code e} of events, for whoever is no administrator.
     *
     * @param overseen programmes of which the viewer sees everything
     */
    Condition visible(Viewer viewer, Collection<UUID> overseen) {
        var own = viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0));
        return new Condition(
                """
                e.status <> 'DRAFT' or e.organizer_id = ? or e.program_id = any (?::uuid[])
                or exists (select from event_organizer o
                    where o.event_id = e.id and o.organization_id = ? and o.status <> 'DECLINED')""", List.of(own, overseen.stream().map(UUID::toString).toArray(String[]::new), own));
    }

    /** {@link Hosts#mayRead} in SQL, of rows {@code e} of events, for whoever is no administrator. */
    Condition readable(Viewer viewer, Collection<UUID> overseen) {
        var own = viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0));
        return new Condition(
                """
                e.organizer_id = ? or e.program_id = any (?::uuid[])
                or exists (select from event_organizer o
                    where o.event_id = e.id and o.organization_id = ? and o.status = 'ACCEPTED')""", List.of(own, overseen.stream().map(UUID::toString).toArray(String[]::new), own));
    }

    public boolean mayRevise(Hosts hosts, Viewer viewer) {
        return hosts.mayWrite(viewer);
    }

    /** Where several organise an event, the one who drafted it publishes and cancels it. */
    public boolean mayPublish(Hosts hosts, Viewer viewer) {
        return hosts.mayLead(viewer);
    }

    /** Sessions among centres: to everyone else they do not exist. */
    public boolean maySeeRestricted(Viewer viewer) {
        return viewer.staff();
    }

    /** By name; the figures are everyone's. Others see only those of their own organisation. */
    public boolean maySeeAttendees(Hosts hosts, Viewer viewer) {
        return hosts.mayRead(viewer);
    }

    /** People of any organisation or none, and after the event has begun. */
    public boolean mayRegisterOthers(Hosts hosts, Viewer viewer) {
        return hosts.mayWrite(viewer);
    }

    /** The organisers' own people who write, on the day and around it. */
    public boolean mayCheckIn(Hosts hosts, Viewer viewer) {
        return hosts.mayWrite(viewer);
    }

    public boolean mayCancelRegistration(Hosts hosts, AccountId author, Viewer viewer) {
        return hosts.mayWrite(viewer) || viewer.account().equals(author);
    }
}
