package ieum.events;

import ieum.files.Download;
import ieum.files.FileId;
import ieum.files.FileRefused;
import ieum.files.Files;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.postgres.RowSecurity;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is shown or handed out in sessions: slides, cases, minutes. Whoever sees the session may open it. */
@Service
@Transactional
public class Slides {
    /** Of one session. */
    public static final int MOST = 20;

    private final EventLookup lookup;
    private final EventViews views;
    private final SlideTable table;
    private final Files files;
    private final RowSecurity security;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Slides(
            EventLookup lookup,
            EventViews views,
            SlideTable table,
            Files files,
            RowSecurity security,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.lookup = lookup;
        this.views = views;
        this.table = table;
        this.files = files;
        this.security = security;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @throws Clash where the file is not taken, or is one too many
     */
    public FileId add(EventId event, SessionId session, String name, InputStream content, Viewer viewer) {
        changing(event, viewer).session(session);
        var before = table.of(event).values().stream().filter(session::equals).count();
        if (before >= MOST) throw new Clash("slides.tooMany", MOST);
        try {
            var file = files.store(name, content, viewer.account());
            table.add(session, file.id(), viewer.account(), clock.instant());
            publisher.publishEvent(new EventSlidesAdded(event, file.id(), viewer.account(), clock.instant()));
            return file.id();
        } catch (FileRefused refused) {
            throw new Clash("file." + refused.reason(), name, refused.detail());
        }
    }

    /** What is not there any more is gone already. */
    public void remove(EventId event, SessionId session, FileId file, Viewer viewer) {
        changing(event, viewer);
        if (!session.equals(table.of(event).get(file))) return;
        table.remove(file);
        // nothing leads to its bytes any more
        security.asPortal(() -> files.remove(file));
        publisher.publishEvent(new EventSlidesRemoved(event, file, viewer.account(), clock.instant()));
    }

    /** To whoever sees the session. */
    public Download open(EventId event, SessionId session, FileId file, Viewer viewer) {
        var seen = views.of(lookup.visible(event, viewer), viewer).sessions().stream()
                .filter(one -> one.id().equals(session))
                .flatMap(one -> one.slides().stream())
                .anyMatch(slide -> slide.file().id().equals(file));
        if (!seen) throw new NotFound(file);
        return viewer.signedIn() ? files.open(file, viewer.account()) : files.show(file);
    }

    private Event changing(EventId event, Viewer viewer) {
        var changed = lookup.toChange(event, viewer);
        changed.checkMayChange();
        return changed;
    }
}
