package ieum.news;

import ieum.events.EventId;
import ieum.events.EventStatus;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * News of events. Whoever writes an event writes its news; everyone reads them once they are published and their embargo
 * has ended, and before that whoever was given the link for the press.
 */
@Service
@Transactional
public class Articles {
    /** What others wrote, of one article. */
    public static final int MOST = 50;

    private final ArticleTable table;
    private final ArticleList list;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Articles(ArticleTable table, ArticleList list, Events events, ApplicationEventPublisher publisher, Clock clock) {
        this.table = table;
        this.list = list;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What everyone reads, the newest first. */
    @Transactional(readOnly = true)
    public Rows<ArticleRow> list(@Nullable String q, Language reader, int page) {
        return list.open(q, reader, page);
    }

    /** Of one event: all of it to those who write it, else what everyone reads. */
    @Transactional(readOnly = true)
    public List<ArticleRow> of(EventId event, Language reader, Viewer viewer) {
        return list.of(event, events.writes(event, viewer), reader);
    }

    /** What else everyone reads of the same event, or of others in its programme. */
    @Transactional(readOnly = true)
    public List<ArticleRow> related(ArticleView article, Language reader) {
        return list.related(article, reader);
    }

    /** Whether the viewer writes news of that event. */
    @Transactional(readOnly = true)
    public boolean writes(EventId event, Viewer viewer) {
        return events.writes(event, viewer);
    }

    @Transactional(readOnly = true)
    public ArticleView get(ArticleId id, Viewer viewer) {
        var found = table.find(id).orElseThrow(() -> new NotFound(id));
        if (!found.isOpen(clock.instant()) && !writesUnseen(found.event(), viewer)) throw NotFound.hidden(id);
        return view(found, viewer);
    }

    /** With the link that the press was given. */
    @Transactional(readOnly = true)
    public ArticleView embargoed(String code, Viewer viewer) {
        var found = table.find(code)
                .filter(one -> one.status() == ArticleStatus.PUBLISHED)
                .orElseThrow(() -> new NotFound("article"));
        return view(found, viewer);
    }

    @Transactional(readOnly = true)
    public ArticleView getToWrite(ArticleId id, Viewer viewer) {
        return view(writable(id, table.find(id), viewer), viewer);
    }

    /** Asked before the form is shown. */
    @Transactional(readOnly = true)
    public EventView checkMayWrite(EventId event, Viewer viewer) {
        if (!events.writes(event, viewer)) throw new Refused("write news of event " + event);
        return events.get(event, viewer);
    }

    /** The figures that may be named in braces, as they are counted now. */
    @Transactional(readOnly = true)
    public Map<Figure, Integer> figures(EventId event, Viewer viewer) {
        return Figure.of(checkMayWrite(event, viewer));
    }

    public ArticleId draft(EventId event, Wording wording, Viewer viewer) {
        var found = checkMayWrite(event, viewer);
        check(wording, found);
        var id = ArticleId.next();
        var organization = viewer.organization().orElse(found.hosts().organizer());
        table.add(id, event, organization, wording, viewer.account(), now());
        publisher.publishEvent(new ArticleDrafted(id, viewer.account(), now()));
        return id;
    }

    /** In a language in which it was written already, or in another one. */
    public void write(ArticleId id, Wording wording, Viewer viewer) {
        var found = writable(id, viewer);
        check(wording, events.get(found.event(), viewer));
        if (!table.write(id, wording)) throw new ObjectOptimisticLockingFailureException(Articles.class, id);
        publisher.publishEvent(new ArticleRevised(id, viewer.account(), now()));
    }

    /** Not the language in which it was first written. */
    public void remove(ArticleId id, Language language, Viewer viewer) {
        var found = writable(id, viewer);
        if (found.language() == language) throw new Clash("article.isOriginal");
        table.remove(id, language);
        publisher.publishEvent(new ArticleRevised(id, viewer.account(), now()));
    }

    /**
     * The figures are counted and stay as they are. Published again, they are counted anew.
     *
     * @param publicAt until when only the press reads it; none, or a moment that has passed, for at once
     */
    public void publish(ArticleId id, @Nullable Instant publicAt, Viewer viewer) {
        var found = writable(id, viewer);
        var event = events.get(found.event(), viewer);
        if (event.status() == EventStatus.DRAFT) throw new Clash("article.eventIsDraft");
        table.texts(id).forEach(wording -> check(wording, event));
        var now = now();
        var from = publicAt == null || publicAt.isBefore(now) ? now : publicAt;
        // what is read already does not vanish again
        if (found.isOpen(now)) from = found.publicAt();
        table.publish(id, from == null ? now : from, Figure.of(event), viewer.account(), now);
        publisher.publishEvent(new ArticlePublished(id, viewer.account(), now));
    }

    /** Nobody reads it any more but those who write it; the link for the press ends too. */
    public void withdraw(ArticleId id, Viewer viewer) {
        var found = writable(id, viewer);
        if (found.status() != ArticleStatus.PUBLISHED) return;
        table.withdraw(id);
        publisher.publishEvent(new ArticleWithdrawn(id, viewer.account(), now()));
    }

    public void cover(ArticleId id, String title, String publisherName, String address, Viewer viewer) {
        writable(id, viewer);
        if (table.coverage(id).size() >= MOST) throw new Clash("coverage.tooMany", MOST);
        table.cover(id, title, publisherName, address);
        publisher.publishEvent(new ArticleRevised(id, viewer.account(), now()));
    }

    public void uncover(ArticleId id, UUID coverage, Viewer viewer) {
        writable(id, viewer);
        if (table.uncover(id, coverage)) publisher.publishEvent(new ArticleRevised(id, viewer.account(), now()));
    }

    private static void check(Wording wording, EventView event) {
        var unknown = wording.unknown(Figure.of(event).keySet());
        if (!unknown.isEmpty()) throw new Clash("article.noSuchFigure", "{" + unknown.getFirst() + "}");
    }

    private ArticleTable.Stored writable(ArticleId id, Viewer viewer) {
        return writable(id, table.lock(id), viewer);
    }

    private ArticleTable.Stored writable(ArticleId id, Optional<ArticleTable.Stored> one, Viewer viewer) {
        var found = one.orElseThrow(() -> new NotFound(id));
        if (writesUnseen(found.event(), viewer)) return found;
        throw found.isOpen(clock.instant()) ? new Refused("write article " + id) : NotFound.hidden(id);
    }

    /** Also where the event itself is hidden from the viewer. */
    private boolean writesUnseen(EventId event, Viewer viewer) {
        try {
            return events.writes(event, viewer);
        } catch (NotFound hidden) {
            return false;
        }
    }

    private ArticleView view(ArticleTable.Stored found, Viewer viewer) {
        var event = events.get(found.event(), viewer);
        var writes = events.writes(found.event(), viewer);
        var counted = Figure.of(event);
        return new ArticleView(
                found.id(),
                event,
                table.organization(found.organization()),
                found.status(),
                found.language(),
                table.texts(found.id()),
                found.publicAt(),
                found.figures() == null ? counted : found.figures(),
                writes ? counted : Map.of(),
                table.coverage(found.id()),
                writes ? found.code() : "",
                writes);
    }

    private Instant now() {
        return clock.instant();
    }
}
