package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with events, their sessions and their categories. */
@Service
@Transactional
public class Events {
    private final EventRepository repository;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final EventList list;
    private final EventViews views;
    private final Attendance attendance;
    private final EventWaitList waitList;
    private final Programs programs;
    private final EventWords words;
    private final Speakers speakers;
    private final SiteRepository sites;
    private final SlideTable slides;
    private final Clock clock;

    Events(
            EventRepository repository,
            EventLookup lookup,
            EventPolicy policy,
            EventList list,
            EventViews views,
            Attendance attendance,
            EventWaitList waitList,
            Programs programs,
            EventWords words,
            Speakers speakers,
            SiteRepository sites,
            SlideTable slides,
            Clock clock) {
        this.repository = repository;
        this.lookup = lookup;
        this.policy = policy;
        this.list = list;
        this.views = views;
        this.attendance = attendance;
        this.waitList = waitList;
        this.programs = programs;
        this.words = words;
        this.speakers = speakers;
        this.sites = sites;
        this.slides = slides;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<EventRow> list(EventFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<EventRow> all(EventFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    /** Published and not over, the nearest first: for first pages. */
    @Transactional(readOnly = true)
    public List<EventRow> upcoming(Viewer viewer, int limit) {
        return list.upcoming(limit);
    }

    @Transactional(readOnly = true)
    public EventView get(EventId id, Viewer viewer) {
        return views.of(lookup.visible(id, viewer), viewer);
    }

    /** Of these, those whose inner figures the viewer may read: its organisers' people, and those above its programme. */
    @Transactional(readOnly = true)
    public Set<EventId> readable(Collection<EventId> some, Viewer viewer) {
        return list.readable(some, viewer);
    }

    /** Whether the viewer is one of those who write it; whoever does not see it is told that it is not there. */
    @Transactional(readOnly = true)
    public boolean writes(EventId id, Viewer viewer) {
        return policy.mayRevise(lookup.hosts(lookup.visible(id, viewer)), viewer);
    }

    /** For modules that tell the people concerned. */
    @Transactional(readOnly = true)
    public EventFacts facts(EventId id) {
        var event = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return new EventFacts(id, event.text().title(), event.organizer(), event.status());
    }

    /** Everyone who writes it: its organiser and those who organise it with them. */
    @Transactional(readOnly = true)
    public List<OrganizationId> organizers(EventId id) {
        var event = repository.findById(id).orElseThrow(() -> new NotFound(id));
        var hosts = lookup.hosts(event);
        return Stream.concat(Stream.of(hosts.organizer()), hosts.partners().stream())
                .toList();
    }

    /** Asked before the form is shown, so that nobody fills it in for nothing. */
    public void checkMayDraft(Viewer viewer) {
        if (!policy.mayDraft(viewer)) throw new Refused("draft an event");
    }

    /** The viewer's organisation is the organiser. Nobody else sees it before it is published. */
    public EventId draft(EventText text, Viewer viewer) {
        checkMayDraft(viewer);
        var organizer = viewer.organization().orElseThrow();
        checkMayUse(text.program(), null, organizer, viewer);
        return save(new Event(text, organizer, viewer.account(), clock.instant()))
                .id();
    }

    /** Like {@link #get}, for someone who is about to change it. */
    @Transactional(readOnly = true)
    public EventView getToRevise(EventId id, Viewer viewer) {
        return views.of(lookup.revisable(id, viewer), viewer);
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId id, EventText text, long version, Viewer viewer) {
        change(id, viewer, event -> {
            if (event.version() != version) throw new ObjectOptimisticLockingFailureException(Event.class, id);
            checkMayUse(text.program(), event.text().program(), event.organizer(), viewer);
            event.revise(text, viewer.account(), clock.instant());
        });
    }

    public void publish(EventId id, Viewer viewer) {
        lead(id, viewer, event -> event.publish(viewer.account(), clock.instant()));
    }

    /** It stays visible, with the reason. */
    public void cancel(EventId id, Text reason, Viewer viewer) {
        lead(id, viewer, event -> event.cancel(reason, viewer.account(), clock.instant()));
    }

    /** One that names nobody who speaks. */
    public SessionId addSession(EventId id, SessionText session, Viewer viewer) {
        return addSession(id, session, Set.of(), viewer);
    }

    /** @param speakers of the same event, as everything that the text names */
    public SessionId addSession(EventId id, SessionText session, Collection<SpeakerId> speakers, Viewer viewer) {
        return make(id, viewer, event -> {
            checkBelong(id, session, speakers);
            return event.add(session, speakers, viewer.account(), clock.instant());
        });
    }

    public void reviseSession(
            EventId id, SessionId session, SessionText text, Collection<SpeakerId> speakers, Viewer viewer) {
        change(id, viewer, event -> {
            checkBelong(id, text, speakers);
            event.revise(session, text, speakers, viewer.account(), clock.instant());
        });
    }

    /** Only one without slides, which nobody should lose unseen. */
    public void removeSession(EventId id, SessionId session, Viewer viewer) {
        change(id, viewer, event -> {
            if (slides.of(id).containsValue(session)) throw new Clash("session.hasSlides");
            event.remove(session, viewer.account(), clock.instant());
        });
    }

    public CategoryId addCategory(EventId id, CategoryText category, Viewer viewer) {
        return make(id, viewer, event -> event.add(category, viewer.account(), clock.instant()));
    }

    /** Fewer places than are taken are refused; those who wait move up into more. */
    public void reviseCategory(EventId id, CategoryId category, CategoryText text, Viewer viewer) {
        change(id, viewer, event -> {
            event.category(category);
            attendance.lock(id, category);
            var taken = attendance.taken(category);
            if (text.capacity() != null && text.capacity() < taken)
                throw new Clash("category.moreAreRegistered", taken);
            event.revise(category, text, viewer.account(), clock.instant());
            if (event.status() == EventStatus.PUBLISHED)
                waitList.advance(id, category, text.capacity(), event.text().startsAt());
        });
    }

    /** Only one in which nobody was ever registered. */
    public void removeCategory(EventId id, CategoryId category, Viewer viewer) {
        change(id, viewer, event -> {
            event.category(category);
            attendance.lock(id, category);
            if (attendance.everTaken(category) || waitList.waits(category)) throw new Clash("category.isUsed");
            event.remove(category, viewer.account(), clock.instant());
        });
    }

    private void change(EventId id, Viewer viewer, Consumer<Event> change) {
        make(id, viewer, event -> {
            change.accept(event);
            return id;
        });
    }

    private void lead(EventId id, Viewer viewer, Consumer<Event> change) {
        change(id, viewer, event -> {
            if (!policy.mayPublish(lookup.hosts(event), viewer)) throw new Refused("publish or cancel event " + id);
            change.accept(event);
        });
    }

    private <T> T make(EventId id, Viewer viewer, Function<Event, T> change) {
        var event = lookup.toChange(id, viewer);
        var made = change.apply(event);
        save(event);
        return made;
    }

    private Event save(Event event) {
        words.index(event);
        return repository.save(event);
    }

    private void checkBelong(EventId id, SessionText session, Collection<SpeakerId> chosen) {
        speakers.check(id, chosen);
        if (session.site() != null && sites.findByIdAndEvent(session.site(), id).isEmpty())
            throw new Clash("session.siteGone");
    }

    /** An event goes under a programme only where its organiser, or the viewer, has a part in running that. */
    private void checkMayUse(
            @Nullable ProgramId program, @Nullable ProgramId before, OrganizationId organizer, Viewer viewer) {
        if (program == null || Objects.equals(program, before) || viewer.administrator()) return;
        var found = programs.get(program);
        if (!found.oversight().mayReadAll(viewer) && !found.text().centres().contains(organizer))
            throw new Clash("event.programOfOthers");
    }
}
