package ieum.events;

import ieum.accounts.AccountId;
import ieum.forms.Answers;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final EventWaitList waitList;
    private final RegistrationList list;
    private final AttendingOrganizations attending;
    private final Organizations organizations;
    private final Questionnaires questionnaires;
    private final RegistrationAnswers answers;
    private final List<Sponsors> sponsors;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Registrations(
            EventLookup lookup,
            EventPolicy policy,
            Attendance attendance,
            EventWaitList waitList,
            RegistrationList list,
            AttendingOrganizations attending,
            Organizations organizations,
            Questionnaires questionnaires,
            RegistrationAnswers answers,
            List<Sponsors> sponsors,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.lookup = lookup;
        this.policy = policy;
        this.attendance = attendance;
        this.waitList = waitList;
        this.list = list;
        this.attending = attending;
        this.organizations = organizations;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.sponsors = sponsors;
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
        return register(id, category, persons, null, false, viewer).booked();
    }

    /** Without answers, where the event asks for none. */
    public Registered register(
            EventId id,
            CategoryId category,
            List<String> persons,
            @Nullable Sector sector,
            boolean wait,
            Viewer viewer) {
        return register(id, new Registering(category, persons, sector, wait, Answers.none(), Set.of()), viewer);
    }

    /** @throws Clash also when the event asks something that is not answered */
    public Registered register(EventId id, Registering them, Viewer viewer) {
        return register(
                id,
                them,
                viewer.onOwnBehalf()
                        ? Affiliation.none()
                        : viewer.organization().map(Affiliation::to).orElse(Affiliation.none()),
                viewer);
    }

    /** Asked before the form is shown, and by it. */
    public void checkMayRegisterFor(OrganizationId organization, Viewer viewer) {
        if (sponsors.stream().noneMatch(one -> one.mayRegister(organization, viewer)))
            throw new Refused("register people of " + organization);
    }

    /** People of an organisation that comes with the viewer's. */
    public Registered registerFor(EventId id, OrganizationId organization, Registering them, Viewer viewer) {
        checkMayRegisterFor(organization, viewer);
        return register(id, them, Affiliation.to(organization), viewer);
    }

    private Registered register(EventId id, Registering them, Affiliation own, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        var booking = lock(id, them.category());
        if (!clock.instant().isBefore(booking.startsAt())) throw closed(EventView.Closed.BEGUN);
        var registered =
                book(event, them.category(), booking, own, them::persons, them.sector(), them.mayWait(), viewer);
        var asked = questionnaires.of(id);
        if (asked.asks())
            Stream.concat(registered.booked().stream(), registered.waiting().stream())
                    .forEach(person ->
                            answers.first(id, person, asked, them.answers(), them.consents(), viewer.account()));
        publisher.publishEvent(new EventRegistered(
                id, registered.booked().size(), registered.waiting().size(), viewer.account(), clock.instant()));
        return registered;
    }

    /** The organiser's staff register anyone, also when the event has begun: a late entry, or a historic one. */
    public List<RegistrationId> registerOthers(
            EventId id, CategoryId category, Affiliation affiliation, List<String> persons, Viewer viewer) {
        return registerOthers(id, category, affiliation, persons, null, viewer);
    }

    /** @param sector of whoever comes for no organisation of the portal */
    public List<RegistrationId> registerOthers(
            EventId id,
            CategoryId category,
            Affiliation affiliation,
            List<String> persons,
            @Nullable Sector sector,
            Viewer viewer) {
        var event = others(id, viewer);
        return book(event, category, lock(id, category), affiliation, () -> persons, sector, false, viewer)
                .booked();
    }

    /** So many persons of an organisation, of whom nothing else is known: they bear numbers until they come. */
    public List<RegistrationId> registerOthers(
            EventId id, CategoryId category, Affiliation affiliation, int persons, Viewer viewer) {
        return registerOthers(id, category, affiliation, persons, null, viewer);
    }

    /** @param sector of whoever comes for no organisation of the portal */
    public List<RegistrationId> registerOthers(
            EventId id,
            CategoryId category,
            Affiliation affiliation,
            int persons,
            @Nullable Sector sector,
            Viewer viewer) {
        var event = others(id, viewer);
        var booking = lock(id, category);
        var first = attendance.highestNumber(id, affiliation.key()) + 1;
        return book(event, category, booking, affiliation, () -> numbers(first, persons), sector, false, viewer)
                .booked();
    }

    /**
     * The place becomes free, and whoever waits longest takes it. Who registered someone may take it back until the event
     * begins; staff at any time. Whoever only waits does not wait any more.
     */
    public void cancel(EventId id, RegistrationId registration, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        var hosts = lookup.hosts(event);
        var waiting = waitList.author(id, registration);
        var author =
                waiting.or(() -> attendance.author(id, registration)).orElseThrow(() -> new NotFound(registration));
        if (!policy.mayCancelRegistration(hosts, author, viewer)) throw refused(registration, hosts, viewer);
        var now = clock.instant();
        if (!policy.mayRegisterOthers(hosts, viewer)
                && !now.isBefore(event.text().startsAt())) throw closed(EventView.Closed.BEGUN);
        if (waiting.isPresent() && waitList.cancel(registration, id, viewer.account())) return;
        var category = attendance.category(registration).orElseThrow(() -> new NotFound(registration));
        var booking = attendance.lock(id, category).orElseThrow(() -> new NotFound(category));
        if (!attendance.cancel(registration, viewer.account(), now)) throw new NotFound(registration);
        publisher.publishEvent(new RegistrationCancelled(registration, id, viewer.account(), now));
        if (booking.status() == EventStatus.PUBLISHED)
            waitList.advance(id, category, booking.capacity(), booking.startsAt());
    }

    /** Who waits, as far as the viewer may see names. */
    @Transactional(readOnly = true)
    public List<WaitingRow> waiting(EventId id, Viewer viewer) {
        if (!viewer.signedIn()) return List.of();
        return waitList.list(id, lookup.hosts(lookup.visible(id, viewer)), viewer);
    }

    /** For modules that tell people: everyone who registered somebody that comes or waits. */
    @Transactional(readOnly = true)
    public List<AccountId> authors(EventId id) {
        return attendance.authors(id);
    }

    /** For modules that come with organisations, which say who may know: how many of each are registered. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Integer> persons(EventId id, Collection<OrganizationId> organizations) {
        return attendance.persons(id, organizations);
    }

    /** For modules that tell people: whom somebody registered. */
    @Transactional(readOnly = true)
    public Optional<String> person(RegistrationId id) {
        return attendance.person(id);
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

    private Registered book(
            Event event,
            CategoryId category,
            Attendance.Booking booking,
            Affiliation affiliation,
            Supplier<List<String>> named,
            @Nullable Sector chosen,
            boolean wait,
            Viewer viewer) {
        var persons = named.get().stream()
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .toList();
        if (persons.isEmpty() || persons.size() > MOST) throw new Clash("registration.howMany", MOST);
        var left = room(category, booking, persons.size());
        if (persons.size() > left && !wait) throw new Clash("registration.full", left);
        var organization = affiliation.organization();
        var view = organization == null ? null : organizations.get(organization, viewer);
        var name = view == null ? affiliation.name() : view.text().name();
        var sector = view == null ? chosen : Sector.of(view.text().kind()).orElse(chosen);
        var now = clock.instant();
        var booked = persons.stream()
                .limit(left)
                .map(person -> {
                    var id = attendance.book(
                            RegistrationId.next(),
                            event.id(),
                            category,
                            person,
                            affiliation,
                            name,
                            sector,
                            viewer.account(),
                            now);
                    publisher.publishEvent(new PersonRegistered(id, event.id(), viewer.account(), now));
                    return id;
                })
                .toList();
        var waiting = persons.stream()
                .skip(left)
                .map(person -> waitList.add(event.id(), category, person, affiliation, name, sector, viewer.account()))
                .toList();
        return new Registered(booked, waiting);
    }

    /** How many of them find a place: nobody overtakes those who wait. */
    private int room(CategoryId category, Attendance.Booking booking, int persons) {
        if (booking.capacity() == null) return persons;
        return Math.min(persons, Math.max(0, booking.capacity() - attendance.taken(category)));
    }

    private static List<String> numbers(int first, int persons) {
        return IntStream.range(first, first + persons).mapToObj(String::valueOf).toList();
    }

    private static Clash closed(EventView.Closed why) {
        return new Clash("registration.closed." + why);
    }
}
