package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.ListQuery;
import ieum.shared.NotFound;
import ieum.shared.Rows;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else comes: those who agreed to be shown, to whoever comes as well and to the organisers. */
@Service
@Transactional(readOnly = true)
public class Attendees {
    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final RegistrationList registrations;
    private final PresentNames names;

    Attendees(
            JdbcClient jdbc,
            EventLookup lookup,
            EventPolicy policy,
            RegistrationList registrations,
            PresentNames names) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.registrations = registrations;
        this.names = names;
    }

    /** Whether the viewer comes as well, or organises it. */
    public boolean maySee(EventId id, Viewer viewer) {
        if (!viewer.signedIn()) return false;
        var hosts = lookup.hosts(lookup.visible(id, viewer));
        return policy.maySeeAttendees(hosts, viewer)
                || registrations.count(id, hosts, RegistrationFilter.NONE, viewer) > 0;
    }

    public Rows<Attendee> list(EventId id, Viewer viewer, int page) {
        if (!maySee(id, viewer)) throw NotFound.hidden(id);
        var rows = new ListQuery(
                        "r.person, r.organization_id, r.organization_name",
                        "event_registration r join event_consent_now c on c.registration_id = r.id")
                .where("r.event_id = ? and r.cancelled_at is null", id.value())
                .where("c.consent = 'ATTENDEE_LIST' and c.given")
                .orderBy("name", Map.of("name", "r.organization_name, r.person"), "r.number")
                .page(jdbc, page, (row, number) -> new Shown(row.getString("person"), PresentNames.Named.of(row)));
        var present = names.of(rows.rows().stream().map(Shown::named).toList());
        return rows.with(rows.rows().stream()
                .map(one -> new Attendee(one.person, one.named.organization(), one.named.in(present)))
                .toList());
    }

    private record Shown(String person, PresentNames.Named named) {}
}
