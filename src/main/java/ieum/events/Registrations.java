package ieum.events;

import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with registrations for events. */
@Service
@Transactional
public class Registrations {
    /** How many persons are registered at once. */
    public static final int MOST = 50;

    private final EventLookup lookup;
    private final EventPolicy policy;
    private final Attendance attendance;
    private final RegistrationList list;
    private final AttendingOrganizations attending;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Registrations(
            EventLookup lookup,
            EventPolicy policy,
            Attendance attendance,
            RegistrationList list,
            AttendingOrganizations attending,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.lookup = lookup;
        this.policy = policy;
        this.attendance = attendance;
        this.list = list;
        this.attending = attending;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * People of the viewer's own organisation, or who come for nobody where the viewer belongs to none; all or none.
     *
     * @param persons names, or roles where no name is known yet
     * @throws Clash when the event takes nobody any more, the category is full, or someone is registered already
     */
    public List<RegistrationId> register(EventId id, CategoryId category, List<String> persons, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        var own = viewer.onOwnBehalf()
                ? Affiliation.none()
                : viewer.organization().map(Affiliation::to).orElse(Affiliation.none());
        var booking = lock(id, category);
        if (!clock.instant().isBefore(booking.startsAt())) throw closed(EventView.Closed.BEGUN);
        return book(event, category, booking, own, () -> persons, viewer);
    }

    /** The organiser's staff register anyone, also when the event has begun: a late entry, or a historic one. */
    public List<RegistrationId> registerOthers(
            EventId id, CategoryId category, Affiliation affiliation, List<String> persons, Viewer viewer) {
        var event = others(id, viewer);
        return book(event, category, lock(id, category), affiliation, () -> persons, viewer);
    }

    /** So many persons of an organisation, of whom nothing else is known: they bear numbers until they come. */
    public List<RegistrationId> registerOthers(
            EventId id, CategoryId category, Affiliation affiliation, int persons, Viewer viewer) {
        var event = others(id, viewer);
        var booking = lock(id, category);
        var first = attendance.highestNumber(id, affiliation.key()) + 1;
        return book(event, category, booking, affiliation, () -> numbers(first, persons), viewer);
    }

    /** The place becomes free. Who registered someone may take it back until the event begins; staff at any time. */
    public void cancel(EventId id, RegistrationId registration, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        var hosts = lookup.hosts(event);
        var author = attendance.author(id, registration).orElseThrow(() -> new NotFound(registration));
        if (!policy.mayCancelRegistration(hosts, author, viewer)) throw refused(registration, hosts, viewer);
        var now = clock.instant();
        if (!policy.mayRegisterOthers(hosts, viewer)
                && !now.isBefore(event.text().startsAt())) throw closed(EventView.Closed.BEGUN);
        if (!attendance.cancel(registration, viewer.account(), now)) throw new NotFound(registration);
        publisher.publishEvent(new RegistrationCancelled(registration, id, viewer.account(), now));
    }

    @Transactional(readOnly = true)
    public Rows<RegistrationRow> list(EventId id, RegistrationFilter filter, Viewer viewer, int page) {
        return list.page(id, lookup.hosts(lookup.visible(id, viewer)), filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<RegistrationRow> all(EventId id, RegistrationFilter filter, Viewer viewer) {
        return list.all(id, lookup.hosts(lookup.visible(id, viewer)), filter, viewer);
    }

    @Transactional(readOnly = true)
    public Rows<AttendingOrganization> organizations(EventId id, RegistrationFilter filter, Viewer viewer, int page) {
        return attending.page(id, lookup.hosts(lookup.visible(id, viewer)), filter, viewer, page);
    }

    @Transactional(readOnly = true)
    public List<AttendingOrganization> allOrganizations(EventId id, RegistrationFilter filter, Viewer viewer) {
        return attending.all(id, lookup.hosts(lookup.visible(id, viewer)), filter, viewer);
    }

    /** How many registrations the viewer sees by name. */
    @Transactional(readOnly = true)
    public int seen(EventId id, Viewer viewer) {
        if (!viewer.signedIn()) return 0;
        return list.count(id, lookup.hosts(lookup.visible(id, viewer)), RegistrationFilter.NONE, viewer);
    }

    private RuntimeException refused(RegistrationId registration, Hosts hosts, Viewer viewer) {
        return policy.maySeeAttendees(hosts, viewer)
                ? new Refused("cancel registration " + registration)
                : NotFound.hidden(registration);
    }

    private Event others(EventId id, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        if (!policy.mayRegisterOthers(lookup.hosts(event), viewer))
            throw new Refused("register others for event " + id);
        return event;
    }

    private Attendance.Booking lock(EventId id, CategoryId category) {
        var booking = attendance.lock(id, category).orElseThrow(() -> new NotFound(category));
        if (booking.status() == EventStatus.DRAFT) throw closed(EventView.Closed.DRAFT);
        if (booking.status() == EventStatus.CANCELLED) throw closed(EventView.Closed.CANCELLED);
        return booking;
    }

    private List<RegistrationId> book(
            Event event,
            CategoryId category,
            Attendance.Booking booking,
            Affiliation affiliation,
            Supplier<List<String>> named,
            Viewer viewer) {
        var persons = named.get().stream()
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .toList();
        if (persons.isEmpty() || persons.size() > MOST) throw new Clash("registration.howMany", MOST);
        if (booking.capacity() != null) {
            var left = Math.max(0, booking.capacity() - attendance.taken(category));
            if (persons.size() > left) throw new Clash("registration.full", left);
        }
        var organization = affiliation.organization();
        var name = organization == null
                ? affiliation.name()
                : organizations.get(organization, viewer).text().name();
        var now = clock.instant();
        return persons.stream()
                .map(person -> {
                    var id = attendance.book(event.id(), category, person, affiliation, name, viewer.account(), now);
                    publisher.publishEvent(new PersonRegistered(id, event.id(), viewer.account(), now));
                    return id;
                })
                .toList();
    }

    private static List<String> numbers(int first, int persons) {
        return IntStream.range(first, first + persons).mapToObj(String::valueOf).toList();
    }

    private static Clash closed(EventView.Closed why) {
        return new Clash("registration.closed." + why);
    }
}
