package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of an event, how long the ways between them take, and who would have to be at two of them at once. */
@Service
@Transactional
public class Sites {
    /** More places than this are no event but several. */
    public static final int MOST = 12;

    private final SiteRepository repository;
    private final TravelTimes times;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final EventViews views;
    private final EventWords words;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Sites(
            SiteRepository repository,
            TravelTimes times,
            EventLookup lookup,
            EventPolicy policy,
            EventViews views,
            EventWords words,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.times = times;
        this.lookup = lookup;
        this.policy = policy;
        this.views = views;
        this.words = words;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** In their order, to those who write the event. */
    @Transactional(readOnly = true)
    public List<SiteView> list(EventId event, Viewer viewer) {
        lookup.revisable(event, viewer);
        return repository.findByEventOrderByPosition(event).stream()
                .map(site -> new SiteView(site.id(), site.text()))
                .toList();
    }

    /** In minutes; ways that nobody has stated are not there. */
    @Transactional(readOnly = true)
    public Map<SitePair, Integer> travelTimes(EventId event, Viewer viewer) {
        lookup.revisable(event, viewer);
        return times.of(event);
    }

    /** For modules that plan what happens there: minutes between two places, as far as they are stated. */
    @Transactional(readOnly = true)
    public Map<SitePair, Integer> between(EventId event) {
        return times.of(event);
    }

    /** Who cannot be where the agenda wants them: told to those who write it, and to nobody else. */
    @Transactional(readOnly = true)
    public List<TravelClash> clashes(EventId event, Viewer viewer) {
        var found = lookup.visible(event, viewer);
        if (!policy.mayRevise(lookup.hosts(found), viewer)) return List.of();
        return new Itineraries(times.of(event), found.text().zone())
                .clashes(views.of(found, viewer).sessions());
    }

    public SiteId add(EventId event, SiteText text, Viewer viewer) {
        var changed = changing(event, viewer);
        var before = repository.findByEventOrderByPosition(event);
        if (before.size() >= MOST) throw new Clash("site.tooMany", MOST);
        var position = before.isEmpty() ? 0 : before.getLast().position() + 1;
        var site = repository.save(new Site(event, position, text));
        words.index(changed);
        publisher.publishEvent(new EventSiteAdded(event, site.id(), viewer.account(), clock.instant()));
        return site.id();
    }

    /** @param minutes to each other site; none where it is not known */
    public void revise(EventId event, SiteId id, SiteText text, Map<SiteId, @Nullable Integer> minutes, Viewer viewer) {
        var changed = changing(event, viewer);
        var site = find(event, id);
        site.revise(text);
        repository.save(site);
        for (var other : repository.findByEventOrderByPosition(event))
            if (!other.id().equals(id) && minutes.containsKey(other.id()))
                times.set(SitePair.of(id, other.id()), minutes.get(other.id()));
        words.index(changed);
        publisher.publishEvent(new EventSiteRevised(event, id, viewer.account(), clock.instant()));
    }

    /** Only one where no session takes place. */
    public void remove(EventId event, SiteId id, Viewer viewer) {
        var changed = changing(event, viewer);
        if (changed.sessions().stream()
                .anyMatch(session -> id.equals(session.text().site()))) throw new Clash("site.isUsed");
        repository.delete(find(event, id));
        words.index(changed);
        publisher.publishEvent(new EventSiteRemoved(event, id, viewer.account(), clock.instant()));
    }

    private Event changing(EventId event, Viewer viewer) {
        var changed = lookup.toChange(event, viewer);
        changed.checkMayChange();
        return changed;
    }

    private Site find(EventId event, SiteId id) {
        return repository.findByIdAndEvent(id, event).orElseThrow(() -> new NotFound(id));
    }
}
