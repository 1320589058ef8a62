package ieum.events;

import ieum.files.Files;
import ieum.files.StoredFile;
import ieum.organizations.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the sessions of an event a viewer is shown; the same number of queries however many there are. */
@Component
class SessionViews {
    private final EventPolicy policy;
    private final Speakers speakers;
    private final SiteRepository sites;
    private final SlideTable slides;
    private final ProgressTable progress;
    private final Files files;

    SessionViews(
            EventPolicy policy,
            Speakers speakers,
            SiteRepository sites,
            SlideTable slides,
            ProgressTable progress,
            Files files) {
        this.policy = policy;
        this.speakers = speakers;
        this.sites = sites;
        this.slides = slides;
        this.progress = progress;
        this.files = files;
    }

    List<SessionView> of(Event event, Viewer viewer) {
        var all = speakers.views(event.id());
        var places = sites.findByEventOrderByPosition(event.id()).stream()
                .collect(Collectors.toMap(Site::id, site -> new SiteView(site.id(), site.text())));
        var shown = slides(event.id());
        var going = progress.of(event.id());
        return event.sessions().stream()
                .filter(session -> !session.text().restricted() || policy.maySeeRestricted(viewer))
                .map(session -> new SessionView(
                        session.id(),
                        session.text(),
                        all.stream()
                                .filter(speaker -> session.speakers().contains(speaker.id()))
                                .toList(),
                        place(session.text().site(), places),
                        shown.getOrDefault(session.id(), List.of()),
                        going.getOrDefault(session.id(), Progress.NONE)))
                .toList();
    }

    private static @Nullable SiteView place(@Nullable SiteId site, Map<SiteId, SiteView> places) {
        return site == null ? null : places.get(site);
    }

    private Map<SessionId, List<SlideView>> slides(EventId event) {
        var of = slides.of(event);
        var stored = files.all(of.keySet()).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        var found = new HashMap<SessionId, List<SlideView>>();
        of.forEach((file, session) -> {
            var one = stored.get(file);
            if (one != null)
                found.computeIfAbsent(session, any -> new ArrayList<>()).add(new SlideView(session, one));
        });
        return found;
    }
}
