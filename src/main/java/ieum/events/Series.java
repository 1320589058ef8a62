package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events that go on from one another: the next one begins with what the last one left open. */
@Service
@Transactional
public class Series {
    /** To the same day of the week, about a year later. */
    private static final int WEEKS = 52;

    private final Events events;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final EventRepository repository;
    private final EventWords words;
    private final SpeakerRepository speakers;
    private final SiteRepository sites;
    private final TravelTimes times;
    private final AimRepository aims;
    private final OrganizerTable organizers;
    private final Questionnaires questionnaires;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Series(
            Events events,
            EventLookup lookup,
            EventPolicy policy,
            EventRepository repository,
            EventWords words,
            SpeakerRepository speakers,
            SiteRepository sites,
            TravelTimes times,
            AimRepository aims,
            OrganizerTable organizers,
            Questionnaires questionnaires,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.lookup = lookup;
        this.policy = policy;
        this.repository = repository;
        this.words = words;
        this.speakers = speakers;
        this.sites = sites;
        this.times = times;
        this.aims = aims;
        this.organizers = organizers;
        this.questionnaires = questionnaires;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The first day of the next one, as long as nobody chooses another. */
    public static LocalDate usual(EventView event) {
        return event.text().startsAt().atZone(event.text().zone()).toLocalDate().plusWeeks(WEEKS);
    }

    /** Asked before the form is shown, and by it. */
    @Transactional(readOnly = true)
    public void checkMayContinue(EventId id, Viewer viewer) {
        lookup.revisable(id, viewer);
        if (!policy.mayDraft(viewer)) throw new Refused("continue event " + id);
    }

    /**
     * A draft of the viewer's organisation, at the same hours from that day on. Aims that were not met, or that nobody
     * closed, are taken along as open ones; whoever organised it together is asked again.
     */
    public EventId next(EventId id, LocalDate day, Carried carried, Viewer viewer) {
        checkMayContinue(id, viewer);
        var last = lookup.visible(id, viewer);
        var text = last.text();
        var shift = new Shift(text, day);
        var next = events.draft(
                new EventText(
                        text.program(),
                        text.title(),
                        text.description(),
                        text.venue(),
                        text.address(),
                        text.zone(),
                        shift.of(text.startsAt()),
                        shift.of(text.endsAt()),
                        null),
                viewer);
        var drafted = repository.findToChangeById(next).orElseThrow();
        drafted.follow(id);
        var places = carried.sites() ? sites(id, next) : Map.<SiteId, SiteId>of();
        var people = carried.speakers() ? speakers(id, next) : Map.<SpeakerId, SpeakerId>of();
        if (carried.categories()) {
            last.categories().forEach(one -> drafted.add(one.text(), viewer.account(), clock.instant()));
            questionnaires.carry(id, next);
        }
        if (carried.sessions())
            last.sessions().stream()
                    .filter(session -> !session.text().restricted() || policy.maySeeRestricted(viewer))
                    .forEach(session -> drafted.add(
                            shift.of(session.text(), places),
                            session.speakers().stream()
                                    .filter(people::containsKey)
                                    .map(people::get)
                                    .collect(Collectors.toSet()),
                            viewer.account(),
                            clock.instant()));
        if (carried.aims()) aims(id, next);
        words.index(drafted);
        repository.save(drafted);
        if (carried.organizers()) organizers(last, next, viewer);
        publisher.publishEvent(new EventContinued(id, next, viewer.account(), clock.instant()));
        return next;
    }

    /** Clocks show the same hours, whatever summer time does. */
    private record Shift(ZoneId zone, long days) {
        Shift(EventText text, LocalDate day) {
            this(
                    text.zone(),
                    day.toEpochDay()
                            - text.startsAt().atZone(text.zone()).toLocalDate().toEpochDay());
        }

        Instant of(Instant moment) {
            return moment.atZone(zone).plusDays(days).toInstant();
        }

        SessionText of(SessionText text, Map<SiteId, SiteId> places) {
            var begins = of(text.startsAt());
            return new SessionText(
                    text.title(),
                    text.kind(),
                    begins,
                    begins.plus(Duration.between(text.startsAt(), text.endsAt())),
                    text.speaker(),
                    text.restricted(),
                    text.about(),
                    text.site() == null ? null : places.get(text.site()));
        }
    }

    private Map<SiteId, SiteId> sites(EventId from, EventId to) {
        var found = new HashMap<SiteId, SiteId>();
        for (var site : sites.findByEventOrderByPosition(from))
            found.put(
                    site.id(),
                    sites.save(new Site(to, site.position(), site.text())).id());
        times.of(from)
                .forEach((pair, minutes) ->
                        times.set(SitePair.of(of(pair.one(), found), of(pair.other(), found)), minutes));
        return found;
    }

    private static SiteId of(SiteId site, Map<SiteId, SiteId> found) {
        return found.getOrDefault(site, site);
    }

    private Map<SpeakerId, SpeakerId> speakers(EventId from, EventId to) {
        return speakers.of(from).stream()
                .collect(Collectors.toMap(
                        Speaker::id,
                        speaker ->
                                speakers.save(new Speaker(to, speaker.text())).id()));
    }

    private void aims(EventId from, EventId to) {
        var position = 0;
        for (var aim : aims.findByEventOrderByPosition(from)) {
            var view = aim.view();
            if (view.result() != AimResult.MET) aims.save(new Aim(to, position++, view.kind(), view.said()));
        }
    }

    /** Those who organised the last one, without whoever drafts this one. */
    private void organizers(Event last, EventId next, Viewer viewer) {
        var drafter = viewer.organization().orElse(null);
        var asked = organizers.of(last.id()).entrySet().stream()
                .filter(one -> one.getValue() == OrganizerStatus.ACCEPTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        asked.add(last.organizer());
        for (var one : without(drafter, asked)) {
            organizers.invite(next, one, viewer.account(), clock.instant());
            publisher.publishEvent(new EventOrganizerInvited(next, one, viewer.account(), clock.instant()));
        }
    }

    private static List<OrganizationId> without(@Nullable OrganizationId drafter, Set<OrganizationId> asked) {
        return asked.stream().filter(one -> !one.equals(drafter)).toList();
    }
}
